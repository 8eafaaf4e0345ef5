'use client';

import { useState } from 'react';
import { eur, plans, quote } from '../../data';

export default function Form() {
  const [plan, setPlan] = useState('Premium');
  const [seats, setSeats] = useState(14);
  const [period, setPeriod] = useState('monthly');
  const figures = quote(plan, seats, period);
  return (
    <div>
      <fieldset>
        <legend>Plan</legend>
        {plans.map(([name, price, text]) => (
          <label key={name}>
            <input type="radio" name="plan" checked={name === plan} onChange={() => setPlan(name)} />
            <b>{name}</b>
            <span>{eur.format(price)}</span>
            <small>{text}</small>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Licences</legend>
        <button onClick={() => setSeats(seats - 1)}>−</button>
        <input value={seats} onChange={(event) => setSeats(Number(event.target.value) || 1)} />
        <button onClick={() => setSeats(seats + 1)}>+</button>
      </fieldset>
      <fieldset>
        <legend>Billing</legend>
        {['monthly', 'annual'].map((name) => (
          <label key={name}>
            <input type="radio" name="period" checked={name === period} onChange={() => setPeriod(name)} />
            {name}
          </label>
        ))}
      </fieldset>
      <section>
        <h2>Order summary</h2>
        <dl>
          <dt>{plan} × {seats}</dt>
          <dd>{eur.format(figures.charge)}</dd>
          <dt>Credit for unused time<small>12 of 30 days of €395.40</small></dt>
          <dd>{eur.format(-figures.credit)}</dd>
          <dt>Subtotal</dt>
          <dd>{eur.format(figures.subtotal)}</dd>
          <dt>VAT 0 %</dt>
          <dd>{eur.format(0)}</dd>
          <dt>Account balance</dt>
          <dd>{eur.format(-figures.balance)}</dd>
          <dt>Due today</dt>
          <dd>{eur.format(figures.due)}</dd>
        </dl>
        <button>Checkout</button>
      </section>
    </div>
  );
}
