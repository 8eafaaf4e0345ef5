import { subs } from '../data';

// It is made for each request, as Prorata's is.
export const dynamic = 'force-dynamic';

export default async function Subscriptions() {
  return (
    <main>
      <h1>Subscriptions</h1>
      {subs.map((held) => (
        <article key={held.id}>
          <h2>{held.product}</h2>
          <p>{held.plan} · {held.period}</p>
          <span>{held.status}</span>
          <p>{held.seats} licences, {held.used} assigned</p>
          <p>{held.next} · {held.price}</p>
          <button>Add agents</button>
        </article>
      ))}
    </main>
  );
}
