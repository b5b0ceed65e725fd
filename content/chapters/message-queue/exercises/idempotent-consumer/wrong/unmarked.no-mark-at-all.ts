import type { Consumer, Delivery, Services, Upload } from '../contract.ts';

export function createConsumer({ queue, objects, database, mail }: Services): Consumer {
  async function handle({ receipt, upload }: Delivery): Promise<void> {
    const { photo, owner, picture } = upload;
    await objects.put(photo, picture);
    await mail.send(owner, photo, photo);
    await count(upload);
    await queue.ack(receipt);
  }

  async function count(upload: Upload): Promise<void> {
    const { owner } = upload;
    const counted = await database.read(`count/${owner}`);
    const isCommitted = await database.commit([
      { key: `count/${owner}`, value: counted.value + 1, version: counted.version },
    ]);
    if (!isCommitted) await count(upload);
  }

  return { handle };
}
