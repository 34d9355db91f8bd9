//! The calls that read what is invoiced: invoices of a subscription, billing accounts and the support plans in them.

use super::client::{Arm, BILLING, Call};
use super::error::{ApiError, Problem};
use super::operations::plan_path;
use super::scope::Scope;
use super::transport::Method;
use super::wire;
use crate::invoice::{Document, Invoice, price_of_support};
use crate::link;
use crate::money::Money;
use crate::resource::percent_encoded;
use crate::support_plan::SupportPlan;

const ACCOUNTS: &str = "/providers/Microsoft.Billing/billingAccounts";

impl Arm {
    /// Reads the invoices of a subscription, or of a support plan by [`SupportPlan::subscription`]
    /// (`Invoices_ListByBillingSubscription`); in Azure's order.
    ///
    /// # Errors
    /// The first page that could not be read.
    pub async fn invoices(&self, subscription: &str, scope: &Scope) -> Result<Vec<Invoice>, ApiError> {
        let path =
            format!("{ACCOUNTS}/default/billingSubscriptions/{}/invoices", percent_encoded(subscription));
        let mut all = Vec::new();
        self.pages(Call::get(self.url(&path, BILLING)).exact(), scope, &mut |value, _| {
            wire::rows(value, wire::billing::invoice, |page| all.extend(page))
        })
        .await?;
        Ok(all)
    }

    /// Asks where an invoice can be fetched (`Invoices_DownloadByBillingSubscription`): an address that is good for a
    /// while and needs no sign-in. Only `https`, or the API's own server, is handed out.
    ///
    /// # Errors
    /// When there is none.
    pub async fn invoice_address(
        &self,
        subscription: &str,
        invoice: &str,
        scope: &Scope,
    ) -> Result<Document, ApiError> {
        let path = format!(
            "{ACCOUNTS}/default/billingSubscriptions/{}/invoices/{}/download",
            percent_encoded(subscription),
            percent_encoded(invoice)
        );
        let call = Call::new(Method::Post, self.url(&path, BILLING)).made_later();
        let (value, response) = self.read(&call, scope).await?;
        if response.status == 202 {
            return Ok(Document::BeingMade);
        }
        wire::billing::download(&value)
            .ok()
            .filter(|address| link::is_encrypted(address) || link::is_own(&self.base, address))
            .map(Document::At)
            .ok_or_else(|| ApiError::unreadable(&response))
    }

    /// Reads the ids of the billing accounts that the person may see (`BillingAccounts_List`).
    ///
    /// # Errors
    /// The first page that could not be read.
    pub async fn billing_accounts(&self, scope: &Scope) -> Result<Vec<String>, ApiError> {
        let mut all = Vec::new();
        self.billing_accounts_into(&mut all, scope).await?;
        Ok(all)
    }

    async fn billing_accounts_into(&self, all: &mut Vec<String>, scope: &Scope) -> Result<(), ApiError> {
        self.pages(Call::get(self.url(ACCOUNTS, BILLING)), scope, &mut |value, _| {
            wire::rows(value, wire::billing::account, |page| all.extend(page))
        })
        .await
    }

    /// Reads the support plans of a billing account, by its ARM id (`BillingSubscriptions_ListByBillingAccount`).
    ///
    /// # Errors
    /// The first page that could not be read.
    pub async fn support_plans(&self, account: &str, scope: &Scope) -> Result<Vec<SupportPlan>, ApiError> {
        let mut all = Vec::new();
        self.support_plans_into(&mut all, account, scope).await?;
        Ok(all)
    }

    async fn support_plans_into(
        &self,
        all: &mut Vec<SupportPlan>,
        account: &str,
        scope: &Scope,
    ) -> Result<(), ApiError> {
        let name = account.rsplit('/').next().unwrap_or_default();
        let path = format!("{ACCOUNTS}/{}/billingSubscriptions", percent_encoded(name));
        let filter = percent_encoded("productCategory eq 'AzureSupport'");
        let url = format!("{}&filter={filter}", self.url(&path, BILLING));
        self.pages(Call::get(url), scope, &mut |value, _| {
            wire::rows(value, wire::billing::support_plan, |page| all.extend(page.into_iter().flatten()))
        })
        .await
    }

    /// Reads one support plan again (`BillingSubscriptions_Get`), by its ARM id. Azure does not do that for what was bought
    /// online (api/facts.md 3b); there the plan is found in the list of its account.
    ///
    /// # Errors
    /// When it could not be read, or is not among the plans any more ([`Problem::NotFound`]).
    pub async fn support_plan(&self, id: &str, scope: &Scope) -> Result<SupportPlan, ApiError> {
        let is_own = |plan: &SupportPlan| plan.id.eq_ignore_ascii_case(id);
        match self.read(&Call::get(self.url(&plan_path(id), BILLING)), scope).await {
            Ok((value, response)) => {
                let plan = wire::billing::support_plan(&value).ok().flatten();
                plan.filter(is_own).ok_or_else(|| ApiError::unreadable(&response))
            }
            Err(ApiError { problem: Problem::Refused { .. }, correlation }) => {
                let account = id.rsplitn(3, '/').nth(2).unwrap_or_default();
                let mut plans = Vec::new();
                let whole = self.support_plans_into(&mut plans, account, scope).await;
                match plans.into_iter().find(is_own) {
                    Some(plan) => Ok(plan),
                    None => whole.and(Err(ApiError { problem: Problem::NotFound, correlation })),
                }
            }
            Err(error) => Err(error),
        }
    }

    /// Reads the support plans of an account, or of all accounts, each with the price of a month where its invoices tell
    /// it. What one account or plan does not tell takes nothing from the others.
    ///
    /// # Errors
    /// The first list that could not be read to its end, after everything else has been handed over.
    pub async fn support(
        &self,
        account: Option<&str>,
        scope: &Scope,
        mut on_plan: impl FnMut(SupportPlan, Option<Money>),
    ) -> Result<(), ApiError> {
        let mut accounts = Vec::from_iter(account.map(str::to_owned));
        let mut result = Ok(());
        if accounts.is_empty() {
            result = self.billing_accounts_into(&mut accounts, scope).await;
        }
        for account in accounts {
            let mut plans = Vec::new();
            result = result.and(self.support_plans_into(&mut plans, &account, scope).await);
            for plan in plans {
                let invoices = self.invoices(&plan.subscription, scope).await.unwrap_or_default();
                on_plan(plan, price_of_support(&invoices));
            }
        }
        result
    }
}
