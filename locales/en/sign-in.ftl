### Signing in with a Microsoft account, where the app speaks with real Azure.

sign-in-title = Sign in
# @facts actor: you
sign-in-text = Sign in with the Microsoft account that you use for Azure. You come back to this page afterwards.
sign-in-button = Sign in with Microsoft
sign-in-other-account = Use another account
# Shown while the browser is on its way to Microsoft or back.
sign-in-on-the-way = Signing in…
# $name (Text) - what the person is called
signed-in-as = Signed in as { $name }
sign-out = Sign out
sign-in-again-title = Sign in again
sign-in-again = Sign in again

## The directories that a person can reach

# $name (Text) - what the directory is called
sign-in-directory = Your directory: { $name }
sign-in-directories-text = The subscriptions of all your directories are in the list. Sign in to another one if it asks for that.
# On a button.
# $name (Text) - what the directory is called
sign-in-to-directory = Sign in to { $name }
# $name (Text) - what the directory is called
sign-in-wanting-title = { $name } asks you to sign in
sign-in-wanting-text = This directory lets you in only when you sign in to it yourself, for instance because it wants a second factor. Until then its subscriptions cannot be read. You come back to this page afterwards.

## Why somebody is not signed in

sign-in-failed-title = You are not signed in
sign-in-not-expected = This answer does not belong to a sign-in from this tab; it may be an old one. Sign in again.
sign-in-consent = This app was not given permission. Ask an administrator of your organization to approve it, or use another account.
# $message (Text) - the words of Microsoft’s sign-in service
sign-in-registration = Microsoft does not accept how this app is registered. Ask whoever runs it to check its client ID and redirect address. Microsoft’s answer: “{ $message }”
sign-in-expired = The sign-in took too long or has ended. Sign in again.
sign-in-unreachable = Microsoft’s sign-in service did not answer. Check your network, then sign in again. If it keeps happening, ask whoever runs this app to check its redirect address.
sign-in-unavailable = Microsoft’s sign-in service has a problem of its own. Try again in a few minutes.
sign-in-unusable = The answer of the sign-in service could not be used. Sign in again; if it keeps happening, ask whoever runs this app.
sign-in-clock = The clock of your computer is too far off. Set it right, then sign in again.
sign-in-not-secure = This page is not served securely, and a browser does not let such a page sign anybody in. Ask whoever runs this app.
# $message (Text) - the words of Microsoft’s sign-in service
# $code (Text) - its code
sign-in-refused = Microsoft did not sign you in: “{ $message }” ({ $code })
