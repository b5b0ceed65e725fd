import type { AnyScenario, NodePlace } from '#engine/scenario.ts';
import type { Trace } from '#engine/trace.ts';
import { LogPainter } from '#islands/figure/log-painter.ts';
import { forEachMoving } from '#player/moving.ts';
import { markOf, type Mark } from '#views/marks.ts';
import { behind, turnsOf, worldWay } from '#views/world-way.ts';

const RADIUS_PX = 4.5;
/** Messages there and back keep to their own side of the wire. */
const ASIDE_PX = 7;
const TRAIL_ALPHA = 0.45;

/** Draws the messages of one stage on its canvas, all of one kind in one path. */
export class StagePainter {
  readonly element: HTMLElement;
  readonly #scenario: AnyScenario;
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #logs: LogPainter;
  #trace: Trace | undefined;
  #width = 0;
  #height = 0;
  #colours: string[] = [];
  #marks: Mark[] = [];
  #paths: Path2D[] = [];
  /** On a map, the ways behind the messages. */
  #trails: Path2D[] = [];

  constructor(element: HTMLElement, scenario: AnyScenario) {
    this.element = element;
    this.#scenario = scenario;
    this.#canvas = element.querySelector('canvas')!;
    this.#context = this.#canvas.getContext('2d')!;
    this.#logs = new LogPainter(element, scenario);
    element.dataset['live'] = '';
  }

  show(trace: Trace): void {
    const hasOtherKinds = this.#trace?.kinds !== trace.kinds;
    this.#trace = trace;
    if (hasOtherKinds) this.refresh();
  }

  /** Reads size and colours from the page. */
  refresh(): void {
    const { clientWidth, clientHeight } = this.element;
    const ratio = Math.min(2, devicePixelRatio);
    this.#width = clientWidth;
    this.#height = clientHeight;
    this.#canvas.width = Math.round(clientWidth * ratio);
    this.#canvas.height = Math.round(clientHeight * ratio);
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const style = getComputedStyle(this.element);
    this.#marks = (this.#trace?.kinds ?? []).map(markOf);
    this.#colours = this.#marks.map(({ colour }) => style.getPropertyValue(colour));
  }

  paint(atMs: number): void {
    const trace = this.#trace;
    if (!trace) return;
    this.#logs.paint(trace, atMs);
    this.#paths = this.#marks.map(() => new Path2D());
    this.#trails = this.#marks.map(() => new Path2D());
    forEachMoving(trace, atMs, (index, progress) => this.#add(trace, index, progress));
    const context = this.#context;
    context.clearRect(0, 0, this.#width, this.#height);
    if (this.#scenario.backdrop === 'world') this.#strokeTrails();
    context.lineWidth = 2;
    for (const [kind, path] of this.#paths.entries()) {
      context.fillStyle = context.strokeStyle = this.#colours[kind]!;
      const { shape } = this.#marks[kind]!;
      if (shape === 'dot' || shape === 'square') context.fill(path);
      else context.stroke(path);
    }
  }

  #add(trace: Trace, index: number, progress: number): void {
    const from = this.#scenario.nodes[trace.nodes[trace.from[index]!]!]!;
    const to = this.#scenario.nodes[trace.nodes[trace.to[index]!]!]!;
    const kind = trace.kind[index]!;
    if (this.#scenario.backdrop === 'world') {
      this.#addOnMap(from, to, kind, progress);
      return;
    }
    const dx = ((to.x - from.x) * this.#width) / 100;
    const dy = ((to.y - from.y) * this.#height) / 100;
    const length = Math.sqrt(dx * dx + dy * dy);
    const x = (from.x * this.#width) / 100 + dx * progress - (dy / length) * ASIDE_PX;
    const y = (from.y * this.#height) / 100 + dy * progress + (dx / length) * ASIDE_PX;
    draw(this.#paths[kind]!, this.#marks[kind]!.shape, x, y);
  }

  #addOnMap(from: NodePlace, to: NodePlace, kind: number, progress: number): void {
    const trail = behind(worldWay(from, to), progress);
    const x = (percent: number): number => (percent * this.#width) / 100;
    const y = (percent: number): number => (percent * this.#height) / 100;
    for (const turn of turnsOf(trail)) {
      const path = this.#trails[kind]!;
      path.moveTo(x(trail.start.x + turn), y(trail.start.y));
      path.quadraticCurveTo(x(trail.bend.x + turn), y(trail.bend.y), x(trail.end.x + turn), y(trail.end.y));
      draw(this.#paths[kind]!, this.#marks[kind]!.shape, x(trail.end.x + turn), y(trail.end.y));
    }
  }

  #strokeTrails(): void {
    const context = this.#context;
    context.lineWidth = 1.5;
    context.globalAlpha = TRAIL_ALPHA;
    for (const [kind, path] of this.#trails.entries()) {
      context.strokeStyle = this.#colours[kind]!;
      context.stroke(path);
    }
    context.globalAlpha = 1;
  }
}

function draw(path: Path2D, shape: Mark['shape'], x: number, y: number): void {
  switch (shape) {
    case 'dot':
    case 'ring':
      path.moveTo(x + RADIUS_PX, y);
      path.arc(x, y, RADIUS_PX, 0, 2 * Math.PI);
      break;
    case 'square':
      path.rect(x - RADIUS_PX, y - RADIUS_PX, 2 * RADIUS_PX, 2 * RADIUS_PX);
      break;
    case 'cross':
      path.moveTo(x - RADIUS_PX, y - RADIUS_PX);
      path.lineTo(x + RADIUS_PX, y + RADIUS_PX);
      path.moveTo(x + RADIUS_PX, y - RADIUS_PX);
      path.lineTo(x - RADIUS_PX, y + RADIUS_PX);
      break;
  }
}
