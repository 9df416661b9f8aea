// Places the nodes of a directed graph in layers, so that edges lead downwards and cross seldom.

export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Nodes of a group that follow each other stand in a column, so that a frame around them has no others in it. */
  readonly group?: string | undefined;
}

export interface LayoutEdge {
  readonly fromId: string;
  readonly toId: string;
}

export interface PlacedNode extends LayoutNode {
  /** Of its upper left corner. */
  readonly x: number;
  readonly y: number;
}

export interface LayeredLayout {
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly width: number;
  readonly height: number;
}

const SWEEPS = 6;

export function layeredLayout(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  { gapX, gapY }: { readonly gapX: number; readonly gapY: number },
): LayeredLayout {
  const layers = orderLayers(layersOf(nodes, edges), edges);
  const widths = layers.map((layer) => layer.reduce((sum, { width }) => sum + width + gapX, -gapX));
  const width = Math.max(0, ...widths);
  const centers = new Map<string, number>();
  for (const [i, layer] of layers.entries()) {
    let x = (width - (widths[i] ?? 0)) / 2;
    for (const node of layer) {
      centers.set(node.id, x + node.width / 2);
      x += node.width + gapX;
    }
  }
  const groups = new Map(nodes.flatMap(({ id, group }) => (group === undefined ? [] : [[id, group] as const])));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const downwards = sweep % 2 === 0;
    for (const layer of downwards ? layers : [...layers].reverse())
      alignLayer(layer, edges, centers, groups, gapX, downwards);
  }
  const left = Math.min(...nodes.map(({ id, width: own }) => (centers.get(id) ?? 0) - own / 2), Infinity);
  const placed = new Map<string, PlacedNode>();
  let y = 0;
  for (const layer of layers) {
    for (const node of layer)
      placed.set(node.id, { ...node, x: (centers.get(node.id) ?? 0) - node.width / 2 - left, y });
    y += Math.max(0, ...layer.map(({ height }) => height)) + gapY;
  }
  const right = Math.max(0, ...[...placed.values()].map(({ x, width: own }) => x + own));
  return { nodes: placed, width: right, height: Math.max(0, y - gapY) };
}

/** Each node is below all that lead to it; a cycle, which no plan has, ends where it began. */
function layersOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): LayoutNode[][] {
  const depth = new Map(nodes.map(({ id }) => [id, 0]));
  for (let round = 0; round < nodes.length; round++) {
    let changed = false;
    for (const { fromId, toId } of edges) {
      const wanted = (depth.get(fromId) ?? 0) + 1;
      if (depth.has(fromId) && (depth.get(toId) ?? wanted) < wanted && wanted < nodes.length) {
        depth.set(toId, wanted);
        changed = true;
      }
    }
    if (!changed) break;
  }
  // What nothing leads to stands right above what it leads to.
  const sources = nodes.filter(({ id }) => edges.every(({ toId }) => toId !== id));
  for (const { id } of sources) {
    const below = edges.filter(({ fromId }) => fromId === id).map(({ toId }) => depth.get(toId) ?? 1);
    if (below.length > 0) depth.set(id, Math.max(0, Math.min(...below) - 1));
  }
  const layers: LayoutNode[][] = [];
  for (const node of nodes) {
    const at = depth.get(node.id) ?? 0;
    const layer = layers[at] ?? [];
    layers[at] = layer;
    layer.push(node);
  }
  return Array.from(layers, (layer) => layer ?? []);
}

/** Nodes stand in the order of the middle of their neighbours. */
function orderLayers(layers: LayoutNode[][], edges: readonly LayoutEdge[]): LayoutNode[][] {
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const downwards = sweep % 2 === 1;
    const positions = new Map(layers.flatMap((layer) => layer.map(({ id }, i): [string, number] => [id, i])));
    for (const layer of layers) {
      const middle = (id: string, i: number): number => mean(neighbours(id, edges, downwards, positions), i);
      const keys = new Map(layer.map(({ id }, i) => [id, middle(id, i)]));
      layer.sort((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));
      for (const [i, { id }] of layer.entries()) positions.set(id, i);
    }
  }
  return layers;
}

function alignLayer(
  layer: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  centers: Map<string, number>,
  groups: ReadonlyMap<string, string>,
  gapX: number,
  downwards: boolean,
): void {
  const wanted = layer.map(({ id }) => {
    const near = alignedWith(id, edges, groups, downwards);
    return mean(
      near.flatMap((other) => centers.get(other) ?? []),
      centers.get(id) ?? 0,
    );
  });
  const place = (order: readonly number[], sign: number): number[] => {
    const placed: number[] = [];
    let previous: number | undefined;
    for (const i of order) {
      const { width = 0 } = layer[i] ?? {};
      const free = previous === undefined ? undefined : (placed[previous] ?? 0) + sign * distance(previous, width);
      const own = wanted[i] ?? 0;
      placed[i] = free === undefined ? own : sign > 0 ? Math.max(own, free) : Math.min(own, free);
      previous = i;
    }
    return placed;
  };
  const distance = (other: number, width: number): number => ((layer[other]?.width ?? 0) + width) / 2 + gapX;
  const indices = layer.map((_, i) => i);
  const fromLeft = place(indices, 1);
  const fromRight = place([...indices].reverse(), -1);
  for (const [i, { id }] of layer.entries()) centers.set(id, ((fromLeft[i] ?? 0) + (fromRight[i] ?? 0)) / 2);
}

/** A node of a group stands by the others of it; the rest by what is free: the column of a group is its own. */
function alignedWith(
  id: string,
  edges: readonly LayoutEdge[],
  groups: ReadonlyMap<string, string>,
  above: boolean,
): readonly string[] {
  const of = (node: string, up: boolean): readonly string[] =>
    edges.flatMap(({ fromId, toId }) => ((up ? toId : fromId) === node ? [up ? fromId : toId] : []));
  const areTogether = (one: string, other: string): boolean => groups.has(one) && groups.get(one) === groups.get(other);
  const all = of(id, above);
  const inGroup = all.filter((other) => areTogether(id, other));
  if (inGroup.length > 0) return inGroup;
  return all.filter((other) => !of(other, !above).some((rival) => rival !== id && areTogether(other, rival)));
}

function neighbours(
  id: string,
  edges: readonly LayoutEdge[],
  above: boolean,
  positions: ReadonlyMap<string, number>,
): readonly number[] {
  return edges.flatMap(({ fromId, toId }) => {
    const [own, other] = above ? [toId, fromId] : [fromId, toId];
    return own === id ? (positions.get(other) ?? []) : [];
  });
}

function mean(values: readonly number[], byDefault: number): number {
  return values.length === 0 ? byDefault : values.reduce((sum, value) => sum + value, 0) / values.length;
}
