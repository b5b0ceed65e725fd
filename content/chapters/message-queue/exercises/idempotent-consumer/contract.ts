/** A photo that somebody has uploaded. */
export interface Upload {
  /** The photo's own name. No two photos have the same, whoever's they are. */
  readonly photo: string;
  readonly owner: string;
  /** Two photos may show the same, and are two photos. */
  readonly picture: string;
}

/** A message in the hands of a worker. */
export interface Delivery {
  /** The message's name, the same each time that it is delivered. A producer that publishes an upload twice makes two messages. */
  readonly id: number;
  /** The name of this one delivery. */
  readonly receipt: string;
  /** How often the message has been delivered, this time included: 1 the first time. */
  readonly attempt: number;
  readonly upload: Upload;
}

export interface Queue {
  /**
   * The message leaves the queue. `false` if it was too late, and the message is another worker's by now. A message that nobody
   * acknowledges is delivered again; after its last attempt it becomes a dead letter, which somebody looks at.
   */
  ack(receipt: string): Promise<boolean>;
}

/** Keeps pictures by key. To put under a key what lies there already changes nothing. */
export interface ObjectStore {
  put(key: string, picture: string): Promise<void>;
}

/** A row of the database. One that was never written has value 0 and version 0. */
export interface Row {
  readonly value: number;
  readonly version: number;
}

export interface Database {
  read(key: string): Promise<Row>;
  /**
   * Writes all of these rows or none. `false`, and nothing has changed, if one of them no longer has the version that is given
   * with it.
   */
  commit(writes: readonly ({ readonly key: string } & Row)[]): Promise<boolean>;
}

/** Sends mails, which nobody can take back. */
export interface MailService {
  /**
   * Mails the owner that the photo is ready. Under a key that the service remembers it sends nothing more, and says nothing of
   * it. It remembers a key for longer than a message goes on being delivered, but not for ever.
   */
  send(to: string, photo: string, key: string): Promise<void>;
}

/** Any call of any of these may be rejected, and then has done nothing. */
export interface Services {
  readonly queue: Queue;
  readonly objects: ObjectStore;
  readonly database: Database;
  readonly mail: MailService;
}

/**
 * Does what an upload asks for. For each photo, however often it is delivered or published: its picture lies in the object
 * store under one key; the row `count/` + owner has been raised by one, once; its owner has had one mail. A worker may die
 * between any two calls; it forgets everything, and the message is delivered again, to this worker or another.
 */
export interface Consumer {
  /**
   * Acknowledges when all is done, not before, and then resolves. Rejects if a call does, without acknowledging. A commit that
   * was refused is tried again on what is there now.
   */
  handle(delivery: Delivery): Promise<void>;
}

/** Makes one worker's consumer. Two workers run at once, and may be given the same message. */
export type CreateConsumer = (services: Services) => Consumer;
