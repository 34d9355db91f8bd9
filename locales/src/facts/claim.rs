//! What a message may claim, with the words by which each language claims it.

/// The words of a claim: each entry is one way to say it, all of its words in one sentence. `*` stands for the rest of a
/// word.
pub(crate) type Ways = &'static [&'static [&'static str]];

macro_rules! claims {
    ($count:literal $($(#[$doc:meta])* $claim:ident $name:literal $denied:literal $english:expr, $dutch:expr;)*) => {
        /// Something that is so, or is not so.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Claim {
            $($(#[$doc])* $claim,)*
        }

        impl Claim {
            /// Every claim.
            pub const ALL: [Self; $count] = [$(Self::$claim),*];

            /// The name in a declaration.
            pub fn name(self) -> &'static str {
                match self { $(Self::$claim => $name,)* }
            }

            /// Whether it says that something is not so.
            pub(crate) fn is_denial(self) -> bool {
                match self { $(Self::$claim => $denied,)* }
            }

            /// How English and Dutch say it.
            pub(crate) fn ways(self) -> (Ways, Ways) {
                match self { $(Self::$claim => ($english, $dutch),)* }
            }
        }
    };
}

claims! { 22
    /// Access to the services ends.
    AccessEnds "access-ends" false &[&["access", "ends"]], &[&["toegang", "eindigt"]];
    /// The reader may do it.
    Allowed "allowed" false &[&["may"]], &[&["mag"]];
    /// The reader may not do it.
    NotAllowed "not-allowed" true &[&["allow*"], &["may"]], &[&["mag"], &["staat", "toe"]];
    /// Billing ends.
    BillingStops "billing-stops" false &[&["billing", "stops"]], &[&["facturering", "stopt"]];
    /// The subscription is cancelled.
    Cancelled "cancelled" false &[&["cancelled"]], &[&["opgezegd"]];
    /// Nothing was cancelled.
    NotCancelled "not-cancelled" true &[&["cancel"], &["cancelled"], &["cancellation"]],
        &[&["opgezegd"], &["opzegging"]];
    /// Nothing was changed.
    NotChanged "not-changed" true &[&["changed"]], &[&["veranderd"], &["gewijzigd"]];
    /// The reader pays for it.
    Charged "charged" false &[&["billed"], &["bills"], &["charged"]], &[&["rekening"], &["factureert"], &["gefactureerd"]];
    /// The reader does not pay for it.
    NotCharged "not-charged" true &[&["billed"], &["charged"], &["charge"]], &[&["rekening"], &["gefactureerd"]];
    /// Virtual machines lose their hardware.
    Deallocated "deallocated" false &[&["deallocated"]], &[&["toewijzing", "ongedaan"]];
    /// It is deleted.
    Deleted "deleted" false &[&["deleted"], &["deletes"]], &[&["verwijderd"], &["verwijdert"]];
    /// It is switched off.
    Disabled "disabled" false &[&["disabled"], &["disables"]], &[&["uitgeschakeld"]];
    /// Data is kept.
    Kept "kept" false &[&["kept"]], &[&["bewaard"]];
    /// Nothing is lost.
    NotLost "not-lost" true &[&["lost"]], &[&["verloren"]];
    /// It is impossible from then on.
    NotPossibleLater "not-possible-later" true &[&["longer", "possible"]], &[&["kan", "meer"], &["mogelijk", "meer"]];
    /// It can be reactivated.
    Reactivatable "reactivatable" false &[&["can", "reactivate*"], &["can", "bring", "back"]],
        &[&["kunt", "activeren"], &["kan", "activeren"]];
    /// It cannot be reactivated that way.
    NotReactivatable "not-reactivatable" true &[&["cannot", "reactivate*"], &["cannot", "bring", "back"]],
        &[&["kunt", "activeren"], &["kan", "activeren"]];
    /// Storage can be read and not written.
    ReadOnly "read-only" false &[&["read", "only"]], &[&["alleen", "lezen"]];
    /// Addresses are given back.
    Released "released" false &[&["released"]], &[&["vrijgegeven"]];
    /// What is deleted stays so.
    NotRecoverable "not-recoverable" true &[&["brought", "back"]], &[&["teruggehaald"]];
    /// Nobody has to do it.
    NotRequired "not-required" true &[&["required"]], &[&["vereist"], &["verplicht"]];
    /// It is not sent once more.
    NotSentAgain "not-sent-again" true &[&["sent", "again"], &["sent", "second"]],
        &[&["verzonden", "opnieuw"], &["verzonden", "keer"]];
}

impl Claim {
    /// The claim by its name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|claim| claim.name() == name)
    }
}
