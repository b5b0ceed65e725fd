import type { Consumer, Delivery, Services, Upload } from '../contract.ts';

export function createConsumer({ queue, objects, database, mail }: Services): Consumer {
  async function handle({ receipt, upload }: Delivery): Promise<void> {
    const { photo, owner, picture } = upload;
    const state = await database.read(`done/${photo}`);
    if (state.value === 0) {
      await count(upload);
      await objects.put(photo, picture);
      await mail.send(owner, photo, photo);
    }
    if (state.value < 2) {
      const now = await database.read(`done/${photo}`);
      await database.commit([{ key: `done/${photo}`, value: 2, version: now.version }]);
    }
    if (state.value === 1) {
      await objects.put(photo, picture);
      await mail.send(owner, photo, photo);
    }
    await queue.ack(receipt);
  }

  async function count(upload: Upload): Promise<void> {
    const { photo, owner } = upload;
    const counted = await database.read(`count/${owner}`);
    const mark = await database.read(`done/${photo}`);
    if (mark.value !== 0) return;
    const isCommitted = await database.commit([
      { key: `done/${photo}`, value: 1, version: mark.version },
      { key: `count/${owner}`, value: counted.value + 1, version: counted.version },
    ]);
    if (!isCommitted) await count(upload);
  }

  return { handle };
}
