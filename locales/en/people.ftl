### People: how they sign in, and what they may do.

people-name = First and last name
lost-password-text = We will send you a link to choose a new one.
lost-password-send = Send link
lost-password-sent-title = Check your inbox
# $hours (number): how long the link is good, in hours
lost-password-sent-text =
    { $hours ->
        [one] If an account exists for this address, an email with a link is on its way. The link works for one hour. Nothing arrived? Check your spam folder, or try again later.
       *[other] If an account exists for this address, an email with a link is on its way. The link works for { $hours } hours. Nothing arrived? Check your spam folder, or try again later.
    }
link-expired-title = This link no longer works
set-password-title = Choose a password

# $email (text): the address with which the person will sign in
set-password-text = You will sign in as { $email }.

set-password-new = New password
# $least (number): the fewest characters
set-password-hint = At least { $least } characters. Several words in a row work well.
set-password-do = Save password
set-password-done-title = Your password has been set
set-password-done-text = Sign in with it now. All your earlier sessions have ended.
confirm-email-title = Confirm your email address

# $email (text): the new address
confirm-email-text = From now on, you will sign in as { $email }.

confirm-email-do = Confirm
confirm-email-done-title = Your email address has been confirmed
confirm-email-done-text = From now on, you sign in with it.
profile-own-title = Name and language
profile-language = Language of pages and emails
profile-save = Save
profile-done-saved = Your profile has been saved.
profile-done-password = Your password has been changed. All other sessions have ended.
profile-done-email = We have sent a link to the new address. Follow it to confirm the address.
profile-done-ended = The session has ended.
profile-email-title = Email address

# $email (text): the present address
profile-email-now = You sign in as { $email }.

# $email (text): the new address
profile-email-waits = { $email } is waiting to be confirmed with the link we sent there.

profile-email-new = New email address
profile-email-change = Change email address
profile-password-title = Password
profile-password-text = A new password ends all your other sessions.
profile-password-current = Current password
profile-password-change = Change password
profile-devices-title = Where you are signed in
profile-device-unknown = Unknown device
profile-device-this = This device

# $since (text): the day on which the session began
# $used (text): the day on which it was last used
# $time (text): the time of that day, such as 14:05
profile-device-times = Signed in { $since }, last used { $used } at { $time }

profile-end-which = Session to end
profile-end-all = All sessions, including this one
profile-end = End session
people-member = Member
people-signs-in = can sign in

# $date (text): the day of the invitation
people-invited = invited on { $date }

people-no-access = cannot sign in yet

# $products (text): the names of products
people-holds = licenses: { $products }

people-invite = Invite
people-invite-text = They get an email with a link to choose a password, and can then view everything but change nothing.
people-row-invited = Invitation sent
people-done-invited = The invitation is on its way.
people-done-offered = The offer is on its way. You remain the billing contact until your colleague accepts.
people-done-withdrawn = The billing contact stays the same.
people-done-taken-over = You are now the billing contact.
people-offered-title = Become the billing contact?

# $from (text): the present billing contact
people-offered-text = { $from } wants to hand the role of billing contact over to you. You would then be able to change subscriptions, pay and assign licenses.

people-accept = Accept
people-decline = Decline
people-handover-title = Hand over the role of billing contact
people-handover-text = Your colleague has to accept. After that, only they can change subscriptions, pay and assign licenses; you can still view everything.
people-handover-nobody = No one else can sign in yet. Invite a colleague first.
people-handover-search = Only people shown in the list above can be chosen. Search the list for anyone else.
people-handover-to = New billing contact
people-handover-offer = Send offer

# $to (text): the colleague
people-handover-waits = { $to } has not answered yet.

people-withdraw = Withdraw offer
people-remove = Remove
people-remove-title = Remove from the account?

# $name (text): the person's name
# $email (text): the person's address
people-remove-who = If you remove { $name } ({ $email }):

# $account (text): the name of the company
people-remove-access = They are signed out of { $account } and can no longer sign in to it.

people-remove-invitation = Their invitation no longer works.

# $product (text): the name of a product
people-remove-licence = Their license for { $product } becomes available again.

people-remove-handover = Your offer to make them the billing contact ends.
people-remove-mail = They are notified by email.
people-remove-no-mail = They are not notified, because they have never signed in.
people-remove-stays = Their name stays on past orders, invoices and requests. You can invite the address again at any time.
people-remove-do = Remove
people-remove-keep = Keep
people-done-removed = The person has been removed, and their licenses are available again.
join-title = Join another account

# $account (text): the name of the company
# $email (text): the address with which the person signs in
join-text = You have been invited to { $account }. You already sign in as { $email }: enter your current password to use this account, too.

join-do = Join
switch-account-other-title = This page belongs to another account

# $here (text): the account in which the person is
# $there (text): the account to which the page belongs
switch-account-other-text = You are currently in { $here }. This page belongs to { $there }.

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

passkey-text = Your device asks for your finger, your face or its PIN. You need no password.
passkey-instead = Sign in with the password
prove-by-passkey = Confirm with a passkey
passkeys-title = Passkeys
passkeys-text = A passkey on your device or security key lets you in with one press, without password and code. Nobody can guess it or get it out of you by a false page.
passkeys-add = Add a passkey
passkeys-remove = Remove
# $since (text): the day, as “16 March 2026”
passkeys-since = Added on { $since }.
# $used (text): the day, as “16 March 2026”
passkeys-used = Last used on { $used }.
