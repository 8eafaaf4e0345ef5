### Long lists: searching them, their order, their pages.

lists-search = Find people
lists-search-documents = Number, product or reference
lists-search-do = Search

# The button of a list in which nothing is typed: it shows the rows that were chosen.
lists-show-do = Show

lists-show = Show
lists-show-all = Everyone
lists-show-signs-in = Can sign in
lists-show-invited = Invited
lists-show-no-access = Cannot sign in yet
lists-show-holders = With a license
lists-show-others = Without a license
lists-order = Sort by
lists-order-name = Name, A to Z
lists-order-name-back = Name, Z to A
lists-order-email = Email address, A to Z
lists-order-email-back = Email address, Z to A
lists-order-newest = Newest first
lists-order-oldest = Oldest first

# Of upcoming charges: the next one first.
lists-order-soonest = Soonest first

# Of upcoming charges: the last one first.
lists-order-latest = Latest first

lists-order-largest = Largest amount first
lists-order-smallest = Smallest amount first
lists-none = No matches.
lists-show-everything = Show everything

# $first (number): the number of the first row on this page
# $last (number): the number of the last row on this page
# $total (number): how many rows the whole list has
lists-rows = { $first }–{ $last } of { $total }

lists-pages = Pages
lists-first = First
lists-previous = Previous

# $page (number): this page
# $pages (number): how many pages there are
lists-page = Page { $page } of { $pages }

lists-next = Next
lists-last = Last
