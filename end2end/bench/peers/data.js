// The subscriptions that the peers show, in memory: what Prorata reads from its database.
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
