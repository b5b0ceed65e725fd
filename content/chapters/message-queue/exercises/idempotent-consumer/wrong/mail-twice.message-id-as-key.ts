import type { Consumer, Delivery, Services, Upload } from '../contract.ts';

export function createConsumer({ queue, objects, database, mail }: Services): Consumer {
  async function handle({ id, receipt, upload }: Delivery): Promise<void> {
    const { photo, owner, picture } = upload;
    if (!(await isDone(photo))) {
      await objects.put(photo, picture);
      await mail.send(owner, photo, `${id}`);
      await count(upload);
    }
    await queue.ack(receipt);
  }

  async function count(upload: Upload): Promise<void> {
    const { photo, owner } = upload;
    const counted = await database.read(`count/${owner}`);
    const mark = await database.read(`done/${photo}`);
    if (mark.value === 1) return;
    const isCommitted = await database.commit([
      { key: `done/${photo}`, value: 1, version: mark.version },
      { key: `count/${owner}`, value: counted.value + 1, version: counted.version },
    ]);
    if (!isCommitted) await count(upload);
  }

  async function isDone(photo: string): Promise<boolean> {
    return (await database.read(`done/${photo}`)).value === 1;
  }

  return { handle };
}
