import type { Consumer, Delivery, Services, Upload } from '../contract.ts';

export function createConsumer({ queue, objects, database, mail }: Services): Consumer {
  async function handle({ id, receipt, upload }: Delivery): Promise<void> {
    const { photo, owner, picture } = upload;
    if (!(await isDone(id))) {
      await objects.put(photo, picture);
      await mail.send(owner, photo, photo);
      await count(id, upload);
    }
    await queue.ack(receipt);
  }

  async function count(id: number, upload: Upload): Promise<void> {
    const { owner } = upload;
    const counted = await database.read(`count/${owner}`);
    const mark = await database.read(`done/${id}`);
    if (mark.value === 1) return;
    const isCommitted = await database.commit([
      { key: `done/${id}`, value: 1, version: mark.version },
      { key: `count/${owner}`, value: counted.value + 1, version: counted.version },
    ]);
    if (!isCommitted) await count(id, upload);
  }

  async function isDone(id: number): Promise<boolean> {
    return (await database.read(`done/${id}`)).value === 1;
  }

  return { handle };
}
