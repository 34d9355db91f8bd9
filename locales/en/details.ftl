### One subscription: what it is.

details-essentials = Essentials
details-id = Subscription ID
details-directory = Directory
details-spending-limit = Spending limit
details-spending-on = On
details-spending-off = Off
details-spending-period-off = Off until the end of this billing period
details-role = Your right to cancel
details-role-allowed = You may cancel this subscription.
details-role-not-allowed = Your role does not allow you to cancel.
details-role-unknown = Azure does not tell. You can try; Azure decides.
details-role-checking = Being checked…
details-account-admin = Account Administrator
details-account-admin-you = You
details-unknown = Not known
details-actions = Actions
details-cancel = Cancel subscription
details-cancel-hint = You will first see what cancelling does. Nothing is cancelled until you confirm it.
details-status = View status
details-status-hint = See what has happened, what comes next and on which dates.
details-usage = Usage and costs
details-usage-text = The costs of this billing period and your invoices are in the Azure portal.
details-usage-link = Cost analysis in the Azure portal
