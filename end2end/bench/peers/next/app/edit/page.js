import Form from './form';

export const dynamic = 'force-dynamic';

export default async function Edit() {
  return (
    <main>
      <small>GoToAssist Remote Support v4</small>
      <h1>Edit subscription</h1>
      <Form />
    </main>
  );
}
