### Somebody who may not cancel: who can, and a request to them that is ready to copy or to mail.

# Above the people who can cancel.
who-title = Who can cancel
# @facts actor: azure
who-by-object-id = Azure tells people and groups by their object ID only. Their names are in the Azure portal.
# The page of the portal is called “Access control (IAM)”.
who-portal-link = Access control in the Azure portal
# @facts actor: azure
who-not-told = Azure does not tell who can. Ask whoever manages Azure in your organisation.
# The sort of whoever has a role.
principal-user = Person
principal-group = Group
# A program that signs in by itself.
principal-program = Application
principal-other = Something else
# The names of Azure’s roles, as the portal has them.
role-owner = Owner
role-contributor = Contributor
role-reader = Reader
role-access-administrator = User Access Administrator
# A role whose name this app does not know.
role-other = Another role

## The request. The reader sends it to a colleague, in their own name.

request-title = A request, ready to send
# The subject of the mail.
# $name (Text) - the name of the subscription
request-subject = Request: cancel the Azure subscription { $name }
# $name (Text) - the name of the subscription
request-asks = Could you please cancel the Azure subscription { $name }? My role does not allow me to.
# Why this person is asked.
request-why = I am asking you because Azure lets an Owner cancel it, or names you as its Account Administrator.
# $address (Text) - the address of the page where cancelling begins
request-where = This page shows what cancelling does, and can do it: { $address }
request-instead = You can also make me an Owner of the subscription; then I will cancel it myself.
request-thanks = Thank you in advance.
request-mail = Write an e-mail
request-copy = Copy the request
