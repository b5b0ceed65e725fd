import type { Consumer, Delivery, Services } from './contract.ts';

export function createConsumer({ queue, objects, database, mail }: Services): Consumer {
  async function handle({ id, receipt, attempt, upload }: Delivery): Promise<void> {
    const { photo, owner, picture } = upload;
    // What is so far done, if the worker dies between two of these lines?
    await objects.put(photo, picture);
    const row = await database.read(`count/${owner}`);
    await database.commit([{ key: `count/${owner}`, value: row.value + 1, version: row.version }]);
    await mail.send(owner, photo, `${id}/${attempt}`);
    await queue.ack(receipt);
  }

  return { handle };
}
