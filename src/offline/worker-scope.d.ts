/** The part of a service worker's world that ours uses. TypeScript's own account of it can't be had beside that of a page. */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface ExtendableMessageEvent<Data> extends ExtendableEvent {
  readonly data: Data;
  readonly ports: readonly MessagePort[];
}

interface OfflineWorkerScope {
  readonly clients: {
    claim(): Promise<void>;
    matchAll(query: { readonly type: 'window' }): Promise<readonly unknown[]>;
  };
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener<Data>(type: 'message', listener: (event: ExtendableMessageEvent<Data>) => void): void;
}
