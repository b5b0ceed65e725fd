import type { Consumer, Delivery, Services } from '../contract.ts';

/** How far a photo has come is written in one row: 1 stored, 2 counted, 3 mailed. */
export function createConsumer({ queue, objects, database, mail }: Services): Consumer {
  async function handle({ receipt, upload }: Delivery): Promise<void> {
    const { photo, owner, picture } = upload;
    for (;;) {
      const step = await database.read(`step/${photo}`);
      if (step.value === 3) break;
      const counted = await database.read(`count/${owner}`);
      const next = { key: `step/${photo}`, value: step.value + 1, version: step.version };
      const raised = { key: `count/${owner}`, value: counted.value + 1, version: counted.version };
      if (step.value === 0) await objects.put(photo, picture);
      const isMine = await database.commit(step.value === 1 ? [next, raised] : [next]);
      if (isMine && step.value === 2) await mail.send(owner, photo, photo);
    }
    await queue.ack(receipt);
  }

  return { handle };
}
