// The words on screen that the help articles and the glossary name, letter by letter, in the languages of the articles.
// They are never read from locales/. A language that has no article has only its own words there.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { idOf, locales, say } from './messages';

/** The languages of the articles, each with an account of the demo. */
export const ARTICLES = ['pt', 'it', 'es', 'de', 'en'] as const;

/** A language of the pages: one of the articles, or any other folder. */
export type Lang = (typeof ARTICLES)[number];

/** Every language of the pages: the folders of locales/. */
export const LANGS = fs
  .readdirSync(locales)
  .filter((name) => fs.existsSync(path.join(locales, name, 'language.toml'))) as Lang[];

/** The languages that say everything themselves. */
export const WHOLE = LANGS.filter((lang) => !lang.includes('-'));

/** The regional variants, which say what differs. */
export const VARIANTS = LANGS.filter((lang) => lang.includes('-'));

/** The name of a language in the language itself. */
export function ownName(lang: Lang): string {
  return /^name = "(.*)"$/m.exec(fs.readFileSync(path.join(locales, lang, 'language.toml'), 'utf8'))![1];
}

const TABLE = {
  billingCenter: ['Centro de Faturamento', 'Centro fatturazione', 'Centro de facturación', 'Billing Center', 'Billing Center'],
  options: ['Opções', 'Opzioni', 'Opciones', 'Optionen', 'Options'],
  edit: ['Editar assinatura', 'Modifica sottoscrizione', 'Editar suscripción', 'Abonnement bearbeiten', 'Edit subscription'],
  subscribeNow: ['Assinar agora', 'Abbonati ora', 'Suscribirse ahora', 'Jetzt abonnieren', 'Subscribe now'],
  monthly: ['Mensal', 'Mensile', 'Mensual', 'Monatlich', 'Monthly'],
  annual: ['Anual', 'Annuale', 'Anual', 'Jährlich', 'Annual'],
  summary: ['Resumo de pedidos', 'Riepilogo ordine', 'Resumen del pedido', 'Bestellübersicht', 'Order summary'],
  toCheckout: ['Finalizar compra', 'Completa la transazione', 'Pagar', 'Zur Kasse', 'Checkout'],
  checkout: ['Finalizar compra', 'Completa transazione', 'Pago', 'Kasse', 'Checkout'],
  addToCart: ['Adicionar ao carrinho', 'Aggiungi al carrello', 'Añadir al carrito', 'In den Warenkorb', 'Add to cart'],
  editOrder: ['Editar pedido', 'Modifica ordine', 'Editar pedido', 'Bestellung ändern', 'Edit order'],
  placeOrder: ['Efetuar pedido', 'Effettua ordine', 'Realizar pedido', 'Bestellung aufgeben', 'Place order'],
  vatNumber: [
    'Número de IVA',
    'Numero di partita IVA',
    'Número de IVA',
    'Umsatzsteuer-Identifikationsnummer',
    'VAT number',
  ],
  paymentDetails: ['informações de pagamento', 'dettagli di pagamento', 'datos de pago', 'Zahlungsdaten', 'payment details'],
  billingPeriod: ['período de cobrança', 'periodo di fatturazione', 'período de facturación', 'Abrechnungszeitraum', 'billing period'],
  totalDue: ['total devido', 'totale dovuto', 'total adeudado', 'fälliger Gesamtbetrag', 'total due'],
  licences: ['licenças', 'licenze', 'licencias', 'Lizenzen', 'licenses'],
  contactSupport: [
    'Entrar em contato com o suporte',
    'Contatta l’assistenza',
    'Contactar con asistencia',
    'Support kontaktieren',
    'Contact support',
  ],
  billingContact: ['contato de cobrança', 'contatto di fatturazione', 'contacto de facturación', 'Abrechnungskontakt', 'billing contact'],
  corporatePortal: [
    'Portal de Cobrança Corporativa',
    'Portale di fatturazione Corporate',
    'Portal de facturación para empresas',
    'Corporate Billing Portal',
    'Corporate Billing Portal',
  ],
} satisfies Record<string, [string, string, string, string, string]>;

export type Word = keyof typeof TABLE;

/** The word of the glossary in that language. */
export function word(lang: Lang, id: Word): string {
  const [, , , , english] = TABLE[id];
  return TABLE[id][ARTICLES.indexOf(lang)] ?? say(lang, idOf(english));
}

/** The same, wherever it stands and however its first letter is written. */
export function anywhere(lang: Lang, id: Word): RegExp {
  return new RegExp(word(lang, id).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i');
}
