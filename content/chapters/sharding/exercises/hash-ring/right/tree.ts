import type { Hash, HashRing } from '../contract.ts';

interface Node {
  readonly place: number;
  readonly machines: Set<string>;
  left: Node | undefined;
  right: Node | undefined;
}

// A search tree of places. It is as deep as chance makes it, and with hashes that is not deep.
class TreeRing implements HashRing {
  private root: Node | undefined;
  private readonly machines = new Set<string>();
  private readonly hash: Hash;
  private readonly pointsEach: number;

  constructor(hash: Hash, pointsEach: number) {
    this.hash = hash;
    this.pointsEach = pointsEach;
  }

  add(machine: string): void {
    this.machines.add(machine);
    for (const node of this.nodesOf(machine)) node.machines.add(machine);
  }

  remove(machine: string): void {
    if (!this.machines.delete(machine)) return;
    for (const node of this.nodesOf(machine)) node.machines.delete(machine);
    // Empty places are cleared away by planting the tree anew.
    this.root = undefined;
    for (const other of this.machines) this.add(other);
  }

  ownerOf(key: string): string | undefined {
    return this.ownersOf(key, 1)[0];
  }

  ownersOf(key: string, copies: number): string[] {
    const wanted = Math.min(copies, this.machines.size);
    const owners = new Set<string>();
    let node = this.from(this.hash(key));
    while (node && owners.size < wanted) {
      for (const machine of [...node.machines].sort()) if (owners.size < wanted) owners.add(machine);
      node = this.from(node.place + 1);
    }
    return [...owners];
  }

  /** The first place that is not before `place`; if there is none, the first of all. */
  private from(place: number): Node | undefined {
    let found: Node | undefined;
    for (let node = this.root; node;) {
      if (node.place >= place) [found, node] = [node, node.left];
      else node = node.right;
    }
    return found ?? (place > 0 ? this.from(0) : undefined);
  }

  private *nodesOf(machine: string): Generator<Node> {
    for (let number = 1; number <= this.pointsEach; number++) yield this.nodeAt(this.hash(`${machine} ${number}`));
  }

  private nodeAt(place: number): Node {
    const fresh: Node = { place, machines: new Set(), left: undefined, right: undefined };
    let node = (this.root ??= fresh);
    while (node.place !== place) {
      if (place < node.place) node = node.left ??= fresh;
      else node = node.right ??= fresh;
    }
    return node;
  }
}

export function createHashRing(hash: Hash, pointsEach: number): HashRing {
  return new TreeRing(hash, pointsEach);
}
