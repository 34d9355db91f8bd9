### What was done in this browser, for every subscription; folded at the end of the status page.

history-title = What was done in this browser
history-hint = This list is for you alone. It stays in this browser and is sent to nobody.
history-empty = Nothing yet. Whatever you cancel or reactivate from here is listed.
history-lost = This browser stores nothing, or has no room left. This list ends with this page; download it if you need it.
history-unreadable-title = The list could not be read
history-later = A newer version of { -app } wrote it. Reload this page to get that version. Nothing is added until you clear it.
history-spoiled = It is damaged. You can download what is left and then clear it; until then nothing is added.
history-export = Download list
history-clear = Clear list
history-clear-question = Clear the list? That cannot be undone, and cancels nothing.
history-clear-yes = Yes, clear the list
history-clear-no = Keep the list
