import type { Delivery as QueueDelivery } from '#parts/queueing/queue.ts';

/** A photo that somebody has uploaded. */
export interface Upload {
  readonly photo: string;
  readonly owner: string;
  readonly picture: string;
}

/** A message in the hands of a worker. */
export interface UploadDelivery extends Pick<QueueDelivery, 'id' | 'receipt' | 'attempt'> {
  readonly upload: Upload;
}

/** A row of the database; 0 and 0 if it was never written. */
export interface Row {
  readonly value: number;
  readonly version: number;
}

export type Write = { readonly key: string } & Row;

/** What a consumer can call. */
export interface Services {
  readonly queue: { ack(receipt: string): Promise<boolean> };
  readonly objects: { put(key: string, picture: string): Promise<void> };
  readonly database: {
    read(key: string): Promise<Row>;
    commit(writes: readonly Write[]): Promise<boolean>;
  };
  readonly mail: { send(to: string, photo: string, key: string): Promise<void> };
}

/** Does what an upload asks for; a reader's own may stand here. */
export interface Consumer {
  handle(delivery: UploadDelivery): Promise<void>;
}

export type CreateConsumer = (services: Services) => Consumer;
