### People: how they sign in, and what they may do.
people-name = First and last name
lost-password-text = We send you a link by which you choose a new one.
lost-password-send = Send link
lost-password-sent-title = Look into your mailbox
lost-password-sent-text = If somebody signs in with this address, an e-mail with a link is on its way. The link works for one hour. Nothing came? Look into the spam folder, or try again later.
link-expired-title = This link does not work any more
set-password-title = Choose a password

# $email (text): the address with which the person will sign in
set-password-text = You will sign in as { $email }.

set-password-new = New password
# $least (number): the fewest characters
set-password-hint = At least { $least } characters. A few words in a row are good.
set-password-do = Save password
set-password-done-title = Your password is set
set-password-done-text = Sign in with it now. All your earlier sessions have ended.
confirm-email-title = Confirm your e-mail address

# $email (text): the new address
confirm-email-text = From now on you will sign in as { $email }.

confirm-email-do = Confirm
confirm-email-done-title = Your e-mail address is confirmed
confirm-email-done-text = From now on you sign in with it.
profile-own-title = Name and language
profile-language = Language of pages and e-mails
profile-save = Save
profile-done-saved = Your profile is saved.
profile-done-password = Your password is changed. All other sessions have ended.
profile-done-email = We have sent a link to the new address. Follow it to confirm the address.
profile-done-ended = The session has ended.
profile-email-title = E-mail address

# $email (text): the present address
profile-email-now = You sign in as { $email }.

# $email (text): the new address
profile-email-waits = { $email } waits to be confirmed by the link that we have sent there.

profile-email-new = New e-mail address
profile-email-change = Change e-mail address
profile-password-title = Password
profile-password-text = A new password ends all your other sessions.
profile-password-current = Current password
profile-password-change = Change password
profile-devices-title = Where you are signed in
profile-device-unknown = A device

# $since (text): the day on which the session began
# $used (text): the day on which it was last used
# $time (text): the time of that day, such as 14:05
profile-device-times = Since { $since }, last used on { $used } at { $time }

profile-end-which = Which session is to end
profile-end-all = All of them, also this one
profile-end = End session
people-member = Member
people-signs-in = can sign in

# $date (text): the day of the invitation
people-invited = invited on { $date }

people-no-access = cannot sign in yet

# $products (text): the names of products
people-holds = licenses: { $products }

people-invite = Invite
people-invite-text = They get an e-mail with a link to choose a password, and can then see everything and change nothing.
people-done-invited = The invitation is on its way.
people-done-offered = The offer is on its way. You stay the billing contact until your colleague accepts.
people-done-withdrawn = Nothing is handed over. Everything stays as it is.
people-done-taken-over = You are the billing contact now.
people-offered-title = Become the billing contact?

# $from (text): the present billing contact
people-offered-text = { $from } wants to hand the role of billing contact over to you. You would change subscriptions, pay and assign licenses.

people-accept = Accept
people-decline = Decline
people-handover-title = Hand over the billing contact
people-handover-text = Your colleague has to accept. Then they change subscriptions, pay and assign licenses, and you only see them.
people-handover-nobody = Nobody else can sign in yet. Invite a colleague first.
people-handover-to = To whom
people-handover-offer = Offer

# $to (text): the colleague
people-handover-waits = { $to } has not answered yet.

people-withdraw = Take the offer back
people-remove = Remove
people-remove-title = Remove from the account?

# $name (text): the person's name
# $email (text): the person's address
people-remove-who = { $name } ({ $email }) is removed:

# $account (text): the name of the company
people-remove-access = They are signed out of { $account } and cannot sign in to it any more.

people-remove-invitation = Their invitation does not work any more.

# $product (text): the name of a product
people-remove-licence = Their license of { $product } comes free.

people-remove-handover = They do not become the billing contact: your offer ends.
people-remove-mail = They are told by e-mail.
people-remove-stays = Their name stays on orders, invoices and requests of the past. The address can be invited again at any time.
people-remove-do = Remove
people-remove-keep = Keep
people-done-removed = The person is removed, and their licenses are free.
join-title = Join another account

# $account (text): the name of the company
# $email (text): the address with which the person signs in
join-text = You are invited to { $account }. You sign in as { $email } already: with the same password you will have this account, too.

join-do = Join
switch-account-other-title = This page is of another account

# $here (text): the account in which the person is
# $there (text): the account to which the page belongs
switch-account-other-text = You are in { $here } now. The page is of { $there }.

# $there (text): the account to which the page belongs
switch-account-go = Switch to { $there }

# $here (text): the account in which the person is
switch-account-stay = Stay in { $here }

second-factor-title = One more step
second-factor-text = Open your authenticator app and type the code that it shows.
second-factor-recovery-text = Type one of your recovery codes.
second-factor-code = Code
second-factor-code-hint = Six digits. A recovery code works, too.
second-factor-back = Sign in as somebody else
second-factor-over-title = Please sign in again
second-factor-over-text = This step was done already, or it took too long.
prove-title = Is it you?
prove-text = What comes next matters, so we ask once more. Afterwards you are back on the page from which you came.
prove-by-password = Confirm with the password
prove-by-code = Confirm with the code
factors-title = Two-step sign-in
factors-text = With a second step, a password that somebody has guessed or stolen is not enough to sign in as you.
factors-manage = Set up or change
factors-not-offered = It is not available here.
factors-done-added = It is set up. The next time you sign in, we ask for it.
factors-done-removed = It is removed.
factors-done-codes = Your earlier recovery codes do not work any more.
factors-app-title = Authenticator app
factors-app-text = An app on your phone shows a new code every half minute, also without a network.
factors-app-add = Set up the app
# $since (text): the day, as “16 March 2026”
factors-app-since = Set up on { $since }.
factors-app-remove = Remove the app
factors-app-scan = Scan this with the app, then type the code that it shows. You have ten minutes.
factors-app-drawing = QR code for the app
factors-app-open = Open the app on this device
factors-app-type = Or type this key into the app:
factors-app-confirm = Confirm the code
factors-codes-title = Recovery codes
# $left (number): how many were not used yet
factors-codes-left =
    { $left ->
        [0] No recovery code is left.
        [one] One recovery code is left.
       *[other] { $left } recovery codes are left.
    }
factors-codes-renew = Make new codes
factors-codes-new-title = Your recovery codes
factors-codes-new = Keep them where you find them without your phone. Each lets you in once when you do not have your second step. We do not show them again.
factors-codes-kept = I have kept them
