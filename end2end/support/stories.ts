// Every page in every state worth a look, each reached by one address: for accessibility, languages and screenshots.

import { say } from './messages';
import { type Stage, type Story, V4, V5, type Who } from './stage';
import { type Lang, word } from './words';

const page = (path: string) => (_: Stage, lang: Lang) => `/${lang}/${path}`;
/** A page of a subscription. */
const of = (name: string) => (who: Who, product: string, query = '') => (stage: Stage, lang: Lang) =>
  `/${lang}/subscriptions/${stage.id(who, product)}/${name}${query}`;
const [edit, licences, cancel, seats] = ['edit', 'licences', 'cancel', 'seats'].map(of);
const refused = (form: string, problem: string, fields = '') => `?form=%2Fapi%2F${form}&problem=${problem}${fields}`;

export const STORIES: Story[] = [
  { name: 'sign-in', at: page('sign-in'), title: 'sign-in-title' },
  { name: 'sign-in-refused', at: page(`sign-in${refused('sign_in', 'wrong-credentials', '&email=a%40b.example')}`), title: 'sign-in-title', isRefused: true },
  { name: 'not-found', at: page('no-such-page'), title: 'not-found-title' },
  { name: 'sandbox-gone', at: (_, lang) => `/sandbox/charges/none?lang=${lang}`, title: 'sandbox-gone-title' },

  { name: 'subscriptions', who: 'en', at: page('subscriptions'), title: 'subscriptions-title' },
  {
    name: 'subscriptions-options',
    who: 'en',
    at: page('subscriptions'),
    title: 'subscriptions-title',
    then: async (page, lang) => page.locator('main summary', { hasText: word(lang, 'options') }).first().click(),
  },
  {
    name: 'subscriptions-languages',
    who: 'en',
    at: page('subscriptions'),
    title: 'subscriptions-title',
    then: async (page) => page.locator('#languages summary').click(),
  },
  { name: 'order-unknown', who: 'en', at: page('orders/999'), title: 'not-found-title' },
  { name: 'checkout-changed', who: 'en', at: page(`checkout${refused('place_order', 'quote-changed')}`), title: 'checkout-title', isRefused: true },
  { name: 'confirmation', who: 'en', at: page('orders/1001'), title: 'confirmation-title' },

  { name: 'products', who: 'es', at: page('products'), title: 'subscriptions-add' },
  { name: 'products-member', who: 'es-member', at: page('products'), title: 'subscriptions-add' },
  { name: 'product', who: 'es', at: page('products/meeting'), title: 'subscriptions-add', of: 'GoTo Meeting' },
  { name: 'product-try', who: 'es', at: page('products/meeting/try'), title: 'products-try', of: 'GoTo Meeting' },
  { name: 'product-held', who: 'es', at: page('products/webinar'), title: 'subscriptions-add', of: 'GoTo Webinar' },
  { name: 'product-buy', who: 'es', at: page('products/remote-support-v4/buy?plan=remote-support-v4-standard&seats=3'), title: 'products-buy', of: V4 },
  { name: 'product-order', who: 'es', at: page('products/meeting/order?plan=meeting-business&seats=3'), title: 'subscriptions-add', of: 'GoTo Meeting' },
  { name: 'product-order-wrong', who: 'es', at: page('products/meeting/order?plan=meeting-business&seats=x'), title: 'subscriptions-add', of: 'GoTo Meeting' },
  { name: 'product-try-wrong', who: 'es', at: page('products/meeting/try/start?seats=101'), title: 'products-try', of: 'GoTo Meeting', isRefused: true },
  { name: 'trial-start', who: 'es', at: page('products/meeting/try/start?seats=3'), title: 'products-trial-title', of: 'GoTo Meeting' },
  { name: 'trial-begun', who: 'en', at: (stage, lang) => `/${lang}/subscriptions/${stage.id('en', 'GoTo Training')}/trial`, title: 'products-trial-begun', of: 'GoTo Training' },

  { name: 'invoices', who: 'en', at: page('invoices'), title: 'invoices-title' },
  { name: 'invoices-of-a-year', who: 'en', at: page('invoices?year=2019'), title: 'invoices-title' },
  { name: 'invoices-none', who: 'pt', at: page('invoices'), title: 'invoices-title' },
  { name: 'invoice', who: 'en', at: async (stage, lang) => stage.invoice(lang), title: 'document-invoice', of: 'INV-000001' },
  { name: 'orders', who: 'en', at: page('orders'), title: 'orders-title' },
  { name: 'orders-failed', who: 'en', at: page('orders?by=renewal&state=failed'), title: 'orders-title' },
  { name: 'orders-none', who: 'pt', at: page('orders'), title: 'orders-title' },
  { name: 'upcoming', who: 'en', at: page('upcoming'), title: 'upcoming-title' },
  { name: 'upcoming-sorted', who: 'en', at: page('upcoming?product=remote-support-v5&sort=largest'), title: 'upcoming-title' },
  { name: 'upcoming-member', who: 'es-member', at: page('upcoming'), title: 'upcoming-title' },
  { name: 'pay-nothing', who: 'pt', at: page('pay'), title: 'pay-title' },
  { name: 'payment-methods', who: 'en', at: page('payment-methods'), title: 'payment-methods-title' },
  { name: 'payment-methods-last', who: 'en', at: page(`payment-methods${refused('remove_method', 'last-payment-method')}`), title: 'payment-methods-title', isRefused: true },
  { name: 'payment-methods-none', who: 'pt', at: page('payment-methods'), title: 'payment-methods-title' },
  { name: 'payment-methods-member', who: 'es-member', at: page('payment-methods'), title: 'payment-methods-title' },

  { name: 'subscriptions-member', who: 'es-member', at: page('subscriptions'), title: 'subscriptions-title' },
  { name: 'subscriptions-corporate', who: 'de-corporate', at: page('subscriptions'), title: 'subscriptions-title' },
  { name: 'checkout-corporate', who: 'de-corporate', at: page('checkout'), title: 'checkout-title' },
  { name: 'subscribe', who: 'es', at: edit('es', 'GoTo Webinar'), title: 'subscriptions-subscribe-now', of: 'GoTo Webinar' },

  { name: 'edit', who: 'pt', at: edit('pt', V5), title: 'edit-title', of: V5 },
  { name: 'edit-quoted', who: 'pt', at: edit('pt', V5, '?plan=remote-support-v5-premium&seats=8&period=annual'), title: 'edit-title', of: V5 },
  { name: 'edit-too-many', who: 'pt', at: edit('pt', V5, refused('put_in_cart', 'refused', '&seats=51')), title: 'edit-title', of: V5, isRefused: true },
  { name: 'edit-too-few', who: 'pt', at: edit('pt', V5, '?seats=2'), title: 'edit-title', of: V5 },
  { name: 'edit-no-number', who: 'pt', at: edit('pt', V5, refused('put_in_cart', 'bad-seats', '&seats=x')), title: 'edit-title', of: V5, isRefused: true },
  { name: 'seats', who: 'pt', at: seats('pt', V5, '?seats=7'), title: 'add-seats-agents', of: V5 },
  { name: 'seats-fewer', who: 'pt', at: seats('pt', V5, refused('put_seats_in_cart', 'refused', '&seats=2')), title: 'add-seats-agents', of: V5, isRefused: true },
  { name: 'cancel', who: 'pt', at: cancel('pt', V5), title: 'cancellation-title', of: V5 },
  { name: 'reactivated', who: 'pt', at: (stage, lang) => `/${lang}/subscriptions/${stage.id('pt', V5)}/reactivated`, title: 'cancellation-reactivated', of: V5 },
  { name: 'cancel-member', who: 'es-member', at: cancel('es', V5), title: 'cancellation-title', of: V5 },
  { name: 'licences', who: 'pt', at: licences('pt', V5), title: 'licences-title', of: V5 },
  { name: 'licences-assigned', who: 'pt', at: licences('pt', V5, '?done=assigned&count=2'), title: 'licences-title', of: V5 },
  { name: 'licences-chosen', who: 'pt', at: licences('pt', V5, '?done=freed&count=2&of=chosen'), title: 'licences-title', of: V5 },
  { name: 'licences-refused', who: 'pt', at: licences('pt', V5, refused('invite_to_licence', 'bad-email', '&name=Nina&email=x')), title: 'licences-title', of: V5, isRefused: true },
  { name: 'licences-member', who: 'es-member', at: licences('es', V5), title: 'licences-title', of: V5 },
  { name: 'licence-list', who: 'pt', at: async (stage, lang) => stage.list('tiago.almeida@lusitania.example\nsofia.teixeira@lusitania.example\nnina.neri@example.com\nNobody', lang), title: 'licence-list-title', of: V5 },
  { name: 'licence-list-bad', who: 'pt', at: async (stage, lang) => stage.list('Name;E-Mail\nNina;nina@\nRui;', lang), title: 'licence-list-title', of: V5 },
  { name: 'licence-list-too-long', who: 'pt', at: async (stage, lang) => stage.list('a@example.com\n'.repeat(501), lang), title: 'licence-list-title', of: V5 },
  { name: 'licence-list-good', who: 'pt', at: async (stage, lang) => stage.list('sofia.teixeira@lusitania.example', lang), title: 'licence-list-title', of: V5 },
  { name: 'account', who: 'en', at: page('account'), title: 'account-title' },
  { name: 'account-empty', who: 'es-member', at: page('account'), title: 'account-title' },
  { name: 'account-vat', who: 'pt', at: page('account?done=vat'), title: 'account-title' },
  { name: 'account-vat-refused', who: 'de', at: page(`account${refused('set_vat_number', 'bad-vat-number', '&number=DE1')}`), title: 'account-title', isRefused: true },
  { name: 'account-corporate', who: 'de-corporate', at: page('account'), title: 'account-title' },
  { name: 'account-references-refused', who: 'en', at: page(`account${refused('set_references', 'bad-request')}`), title: 'account-title', isRefused: true },
  { name: 'invoice-mails', who: 'pt', at: page('account/invoices?done=asked'), title: 'invoice-mails-title' },
  { name: 'invoice-mails-refused', who: 'pt', at: page(`account/invoices${refused('add_recipient', 'bad-email', '&email=x')}`), title: 'invoice-mails-title', isRefused: true },
  { name: 'invoice-mails-link', at: async (stage, lang) => `/${lang}/invoice-mails/${await stage.token('invoices')}`, title: 'invoice-mails-title' },
  { name: 'account-edit', who: 'en', at: page('account/edit'), title: 'account-edit' },
  { name: 'account-edit-refused', who: 'pt', at: page(`account/edit${refused('edit_company', 'bad-postal-code', '&company%5Bpostal_code%5D=1')}`), title: 'account-edit', isRefused: true },
  { name: 'invoices-corporate', who: 'de-corporate', at: page('invoices'), title: 'invoices-title' },
  { name: 'support', who: 'pt', at: page('support'), title: 'support-title' },
  { name: 'support-refused', who: 'es-member', at: page(`support${refused('ask_support', 'bad-message', '&message=x')}`), title: 'support-title', isRefused: true },
  { name: 'support-sent', who: 'pt', at: page('support?done=sent'), title: 'support-title' },
  { name: 'people', who: 'es', at: page('people'), title: 'people-title' },
  { name: 'people-offered', who: 'en', at: page('people?done=offered'), title: 'people-title' },
  { name: 'people-member', who: 'es-member', at: page('people'), title: 'people-title' },
  { name: 'people-remove', who: 'es', at: async (stage, lang) => stage.removal(lang), title: 'people-remove-title' },
  { name: 'other-account', who: 'de-corporate', at: (stage, lang) => `/${lang}/accounts/${stage.second}/people`, title: 'switch-account-other-title' },
  {
    name: 'subscriptions-accounts',
    who: 'de-corporate',
    at: page('subscriptions'),
    title: 'subscriptions-title',
    then: async (page) => page.locator('header details', { has: page.locator('form[action^="/api/switch_account"]') }).locator('summary').click(),
  },
  { name: 'profile', who: 'es-member', at: page('profile?done=saved'), title: 'profile-title' },
  { name: 'profile-refused', who: 'es-member', at: page(`profile${refused('change_password', 'wrong-password')}`), title: 'profile-title', isRefused: true },
  { name: 'factors', who: 'es-member', at: page('profile/second-factor?done=removed'), title: 'factors-title' },
  { name: 'factors-set-up', who: 'es', at: async (stage, lang) => stage.setUp(lang), title: 'factors-title' },
  { name: 'factors-refused', who: 'es', at: page(`profile/second-factor${refused('confirm_totp', 'wrong-code')}`), title: 'factors-title', isRefused: true },
  { name: 'passkey', at: page('passkey'), title: 'passkey-sign-in', asks: true },
  { name: 'prove', who: 'es', at: page('prove?next=%2Fes%2Fpeople'), title: 'prove-title' },
  { name: 'prove-refused', who: 'es', at: page(`prove${refused('prove', 'wrong-password')}`), title: 'prove-title', isRefused: true },
  { name: 'second-factor', who: 'half-way', at: async (stage, lang) => stage.halfWay(lang), title: 'second-factor-title' },
  { name: 'second-factor-over', at: page('second-factor'), title: 'second-factor-over-title' },
  { name: 'forgot-password', at: page('forgot-password'), title: 'lost-password-title' },
  { name: 'forgot-password-refused', at: page(`forgot-password${refused('ask_password', 'bad-email', '&email=x')}`), title: 'lost-password-title', isRefused: true },
  { name: 'forgot-password-sent', at: page('forgot-password/sent'), title: 'lost-password-sent-title' },
  { name: 'link-expired', at: page('set-password/0'), title: 'link-expired-title' },
  { name: 'set-password', at: async (stage, lang) => `/${lang}/set-password/${await stage.token('password')}`, title: 'set-password-title' },
  { name: 'set-password-done', at: page('set-password/done'), title: 'set-password-done-title' },
  { name: 'confirm-email', at: async (stage, lang) => `/${lang}/confirm-email/${await stage.token('email')}`, title: 'confirm-email-title' },
  { name: 'confirm-email-done', at: page('confirm-email/done'), title: 'confirm-email-done-title' },
  { name: 'cart-empty', who: 'pt', at: page('cart'), title: 'cart-title' },
  { name: 'checkout-empty', who: 'pt', at: page('checkout'), title: 'cart-title' },
  { name: 'payment', who: 'pt', at: async (stage, lang) => stage.payment(lang), title: 'sandbox-details-title' },

  { name: 'cart', who: 'de', at: page('cart'), title: 'cart-title' },
  { name: 'cart-line', who: 'de', at: async (stage, lang) => stage.line(lang), title: 'checkout-edit-order', of: 'GoTo Meeting' },
  { name: 'checkout', who: 'de', at: page('checkout'), title: 'checkout-title' },
  { name: 'checkout-missing', who: 'de', at: page(`checkout${refused('place_order', 'payment-method-missing')}`), title: 'checkout-title', isRefused: true },
  { name: 'checkout-no-card', who: 'de', at: page('checkout?done=no-card'), title: 'checkout-title' },
  { name: 'checkout-vat', who: 'de', at: page(`checkout${refused('set_vat_number', 'bad-vat-number', '&number=DE1')}`), title: 'checkout-title', isRefused: true },
  { name: 'edit-lower', who: 'it', at: edit('it', V4), title: 'edit-title', of: V4 },
  { name: 'checkout-declined', who: 'it', at: page(`checkout${refused('place_order', 'payment-declined')}`), title: 'checkout-title', isRefused: true },
  { name: 'checkout-card', who: 'it', at: page('checkout?done=card'), title: 'checkout-title' },
  { name: 'open-order', who: 'it', at: async (stage, lang) => stage.openOrder(lang), title: 'open-order-title' },
  { name: 'open-order-none', who: 'pt', at: page('open-order'), title: 'open-order-title' },
  { name: 'open-order-given-up', who: 'pt', at: page('open-order?done=given-up'), title: 'open-order-given-up-title' },
  { name: 'confirm', who: 'it', at: async (stage, lang) => stage.confirmation(lang), title: 'sandbox-confirm-title' },
];

/** The title of the document of a story. */
export function title(story: Story, lang: Lang): string {
  const words = say(lang, story.title);
  if (story.title.startsWith('sandbox-')) return `${words} – ${say(lang, 'sandbox-name')}`;
  const both = story.of ? say(lang, 'common-and-also', { first: words, second: story.of }) : words;
  return say(lang, story.isRefused ? 'common-title-refused' : 'common-title', { title: both });
}
