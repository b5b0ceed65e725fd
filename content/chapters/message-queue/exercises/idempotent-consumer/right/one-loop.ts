import type { Consumer, Delivery, Services } from '../contract.ts';

class UploadConsumer implements Consumer {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async handle(delivery: Delivery): Promise<void> {
    const { queue, objects, database, mail } = this.#services;
    const { photo, owner, picture } = delivery.upload;
    const [markKey, countKey] = [`mark ${photo}`, `count/${owner}`];
    let hasPrepared = false;
    for (;;) {
      const mark = await database.read(markKey);
      if (mark.value > 0) break;
      if (!hasPrepared)
        await Promise.all([objects.put(`pictures/${photo}`, picture), mail.send(owner, photo, markKey)]);
      hasPrepared = true;
      const count = await database.read(countKey);
      const isCommitted = await database.commit([
        { key: countKey, value: count.value + 1, version: count.version },
        { key: markKey, value: 1, version: mark.version },
      ]);
      if (isCommitted) break;
    }
    await queue.ack(delivery.receipt);
  }
}

export function createConsumer(services: Services): Consumer {
  return new UploadConsumer(services);
}
