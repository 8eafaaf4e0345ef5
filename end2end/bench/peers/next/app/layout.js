export const metadata = { title: 'Peer' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <header>
          <nav>
            <a href="/">Subscriptions</a>
          </nav>
        </header>
        {children}
      </body>
    </html>
  );
}
