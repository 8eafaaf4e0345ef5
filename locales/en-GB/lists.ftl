### Long lists: searching them, their order, their pages.

lists-show-holders = With a licence
lists-show-others = Without a licence
