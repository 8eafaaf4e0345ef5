// The subscriptions and the prices that the peers show, in memory: what Prorata reads from its database.
export const subs = [
  {
    id: 1, product: 'GoToAssist Remote Support v4', plan: 'Standard', period: 'annual', seats: 12, used: 9,
    status: 'Active', next: '14 August 2027', price: '€3,954.00',
  },
  {
    id: 2, product: 'GoTo Webinar', plan: 'Standard', period: '', seats: 0, used: 0,
    status: 'Trial ended', next: '3 November 2026', price: '€0.00',
  },
  {
    id: 3, product: 'GoTo Meeting', plan: 'Business', period: 'monthly', seats: 4, used: 4,
    status: 'Pending cancellation', next: '9 December 2026', price: '€64.00',
  },
];

export const plans = [
  ['Basic', 24.95, 'A lower tier'],
  ['Standard', 32.95, 'Your plan'],
  ['Premium', 44.95, 'Session recording, several screens, reports'],
];

export function quote(plan, seats, period) {
  const charge = plans.find(([name]) => name === plan)[1] * seats * (period === 'annual' ? 10 : 1);
  const credit = Math.round(((395.4 * 12) / 30) * 100) / 100;
  return { charge, credit, subtotal: charge - credit, balance: 20, due: charge - credit - 20 };
}

export const eur = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' });
