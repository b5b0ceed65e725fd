import type { Consumer, Services, Upload } from '../contract.ts';

/** Tries a mail twice before it gives the message back. What it has done itself it need not look up. */
export function createConsumer({ queue, objects, database, mail }: Services): Consumer {
  const known = new Set<string>();

  const commitOnce = async ({ photo, owner }: Upload): Promise<boolean> => {
    const mark = await database.read(`count/${owner}/${photo}`);
    if (mark.version > 0) return true;
    const { value, version } = await database.read(`count/${owner}`);
    return database.commit([
      { key: `count/${owner}/${photo}`, value: 1, version: 0 },
      { key: `count/${owner}`, value: value + 1, version },
    ]);
  };

  const perform = async (upload: Upload): Promise<void> => {
    const { photo, owner, picture } = upload;
    const mark = await database.read(`count/${owner}/${photo}`);
    if (mark.version > 0) return;
    const send = (): Promise<void> => mail.send(owner, photo, `${owner}/${photo}`);
    await send().catch(send);
    await objects.put(photo, picture);
    while (!(await commitOnce(upload)));
  };

  return {
    async handle({ upload, receipt }) {
      if (!known.has(upload.photo)) await perform(upload);
      known.add(upload.photo);
      await queue.ack(receipt);
    },
  };
}
