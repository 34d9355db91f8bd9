//! What finds the places where a reader of lists is careless.

use super::builder::Builder;
use super::{Allocation, Detail, Power};
use crate::money::{JPY, USD};

const MARKUP: &str = "<img src=x onerror=alert('naam')> & \"x\"";

pub(super) fn all(builder: &mut Builder) {
    let group = builder.group("rg-Zonderling_(ÄÖÜ)", "westeurope");
    if let Some(group) = builder.inventory.groups.last_mut() {
        group.tags = vec![("<b>vet</b>".into(), "<script>alert(1)</script>".into())];
    }
    let machine = builder.machine(group, "VM-HOOFDLETTERS", Power::Running);
    builder.tag(machine, vec![(MARKUP.into(), "</td></table>".into()), ("leeg".into(), "".into())]);
    builder.address(group, "pip-los", Allocation::Dynamic, None);
    builder.storage(group, "stmetheelveeldingen", None);
    let long = builder.add(group, "Contoso.Widgets/widgets", "ö".repeat(10_000), 1, Detail::Other);
    builder.tag(long, vec![("n".repeat(512).into(), "w".repeat(256).into())]);
    builder.add(group, "Contoso.Widgets/widgets", MARKUP, 0, Detail::Other);
    let right_to_left = builder.add(group, "Contoso.Widgets/widgets", "متجر-الكتب", 3, Detail::Other);
    builder.alter(right_to_left, |one| one.currency = USD);
    // A type that nobody has heard of, four levels deep, whose optional members are all there and all null.
    let deep =
        builder.add(group, "Fabrikam.Quantum/labs/rooms/benches/qubits", "a/b/c/d", 150, Detail::Other);
    builder.alter(deep, |one| (one.currency, one.says_null) = (JPY, true));
    // More was refunded than was used.
    builder.add(group, "Microsoft.Capacity/reservationOrders", "terugbetaald", -2_345, Detail::Other);
    let nameless = builder.add(group, "Contoso.Widgets/gadgets", "🧁", 0, Detail::Other);
    builder.alter(nameless, |one| (one.location, one.says_null) = ("", true));
}
