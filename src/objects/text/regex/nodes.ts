// The syntax tree of a regular expression. Flags are resolved while parsing: a node that depends on IGNORECASE, DOTALL,
// MULTILINE or ASCII carries the flags in force where it stands.

/** The numbers of re.IGNORECASE and so on. */
export const Flag = {
  IGNORECASE: 2,
  LOCALE: 4,
  MULTILINE: 8,
  DOTALL: 16,
  UNICODE: 32,
  VERBOSE: 64,
  DEBUG: 128,
  ASCII: 256,
} as const;

/** What `\d` and its kin stand for; capitals are their complements. */
export type ClassLetter = 'd' | 'D' | 's' | 'S' | 'w' | 'W';

export type SetItem =
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'class'; readonly letter: ClassLetter };

export type Place = 'lineStart' | 'lineEnd' | 'textStart' | 'textEnd' | 'boundary' | 'notBoundary';

export interface SetNode {
  readonly kind: 'set';
  readonly negated: boolean;
  readonly items: readonly SetItem[];
  readonly flags: number;
}

export interface RepeatNode {
  readonly kind: 'repeat';
  readonly least: number;
  /** Infinity if there is no limit. */
  readonly most: number;
  readonly mode: 'greedy' | 'lazy' | 'possessive';
  readonly body: Node;
}

export type Node =
  | { readonly kind: 'literal'; readonly code: number; readonly flags: number }
  | { readonly kind: 'any'; readonly flags: number }
  | SetNode
  | RepeatNode
  | { readonly kind: 'place'; readonly place: Place; readonly flags: number }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'branch'; readonly options: readonly Node[] }
  /** `index` is 0 for a group that does not capture. */
  | { readonly kind: 'group'; readonly index: number; readonly body: Node }
  | { readonly kind: 'atomic'; readonly body: Node }
  | { readonly kind: 'look'; readonly ahead: boolean; readonly negated: boolean; readonly body: Node }
  | { readonly kind: 'reference'; readonly group: number; readonly flags: number }
  | { readonly kind: 'conditional'; readonly group: number; readonly yes: Node; readonly no: Node }
  | { readonly kind: 'failure' };

export interface Width {
  readonly least: number;
  readonly most: number;
}

/** How many characters a node can match. `groups` has the widths of the groups before it, for references. */
export function widthOf(node: Node, groups: ReadonlyMap<number, Width>): Width {
  switch (node.kind) {
    case 'literal':
    case 'any':
    case 'set':
      return { least: 1, most: 1 };
    case 'place':
    case 'look':
    case 'failure':
      return { least: 0, most: 0 };
    case 'sequence': {
      const widths = node.items.map((item) => widthOf(item, groups));
      return {
        least: widths.reduce((total, { least }) => total + least, 0),
        most: widths.reduce((total, { most }) => total + most, 0),
      };
    }
    case 'branch':
      return widest(node.options.map((option) => widthOf(option, groups)));
    case 'conditional':
      return widest([widthOf(node.yes, groups), widthOf(node.no, groups)]);
    case 'group':
    case 'atomic':
      return widthOf(node.body, groups);
    case 'reference':
      return groups.get(node.group) ?? { least: 0, most: Number.POSITIVE_INFINITY };
    case 'repeat': {
      const { least, most } = widthOf(node.body, groups);
      return { least: least * node.least, most: most === 0 || node.most === 0 ? 0 : most * node.most };
    }
  }
}

function widest(widths: readonly Width[]): Width {
  return {
    least: Math.min(...widths.map(({ least }) => least)),
    most: Math.max(...widths.map(({ most }) => most)),
  };
}
