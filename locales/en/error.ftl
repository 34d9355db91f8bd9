### What went wrong, and what to do about it.

error-network = There is no connection to Azure. Check your network, then try again.
error-timed-out = Azure did not answer in time. Try again in a moment.
# @facts not-lost, actor: azure
error-sign-in = Azure asks you to sign in again. Sign in, then try again; nothing you entered is lost.
error-not-allowed = Your account may not see this. Ask an owner of the subscription for access, or sign in with another account.
error-not-found = Azure does not know this subscription, or your account has no access to it. Check the address, or choose the subscription from the list.
# The list of subscriptions itself, not one of them, is not where it should be.
error-list-not-found = Azure’s list of subscriptions was not found. Try again; if it keeps happening, ask whoever runs this app to check its address of Azure.
error-conflict = Azure is busy with another change. Wait a few minutes, then try again.
error-too-many = Azure asks for a pause because there were too many requests. Try again in a minute.
# $seconds (Number) - how long Azure asks to wait
error-too-many-wait = { $seconds ->
    [one] Azure asks for a pause because there were too many requests. Try again after { $seconds } second.
   *[other] Azure asks for a pause because there were too many requests. Try again after { $seconds } seconds.
}
# $status (Text) - a number such as 500
error-server = Azure has a problem of its own (status { $status }). Try again in a few minutes.
error-unreadable = Azure’s answer could not be read. Try again; if it keeps happening, contact support.
error-foreign-link = Azure’s answer points to another server. For your safety it was not followed. Contact support.
error-refused = Azure refused this request.
# What follows is Azure’s own message.
# $message (Text) - Azure’s words, in the language that Azure chose
# $code (Text) - Azure’s code, such as NotAllowed
error-azure-says = Azure’s answer: “{ $message }” ({ $code })
error-go-to-list = Go to your subscriptions

not-found-title = This page does not exist
not-found-text = The address may be mistyped, or the page may have moved. Your subscriptions are where they were.
malformed-title = This is not a subscription ID
# $id (Text) - what stands in the address
malformed-text = “{ $id }” cannot be the ID of a subscription. An ID looks like 00000000-0000-0000-0000-000000000000. Check the address, or choose the subscription from the list.
missing-title = This subscription was not found
unavailable-title = This subscription could not be read
