// The part of the symbol walk that visits the patterns of `match`. The code generator nests as deeply as this walk
// does, so the limit checked here protects both.

import type { Pattern } from '../parser/ast.ts';
import { MAX_NESTING, tooDeep } from './errors.ts';
import type { SymbolCollector } from './symbolCollector.ts';

/** Notes the names a pattern captures and those it reads. */
export function collectPattern(collector: SymbolCollector, pattern: Pattern, depth: number): void {
  if (depth >= MAX_NESTING) throw tooDeep(collector.source, pattern.span);
  const inner = (patterns: readonly Pattern[]): void => {
    for (const child of patterns) collectPattern(collector, child, depth + 1);
  };
  switch (pattern.kind) {
    case 'MatchValue':
      collector.expression(pattern.value);
      break;
    case 'MatchSingleton':
      break;
    case 'MatchSequence':
    case 'MatchOr':
      inner(pattern.patterns);
      break;
    case 'MatchStar':
      if (pattern.name !== null) collector.bind(pattern.name, pattern.span);
      break;
    case 'MatchMapping':
      collector.expressions(pattern.keys);
      inner(pattern.patterns);
      if (pattern.rest !== null) collector.bind(pattern.rest, pattern.span);
      break;
    case 'MatchClass':
      collector.expression(pattern.cls);
      inner(pattern.patterns);
      inner(pattern.kwdPatterns);
      break;
    case 'MatchAs':
      if (pattern.pattern !== null) inner([pattern.pattern]);
      if (pattern.name !== null) collector.bind(pattern.name, pattern.span);
      break;
  }
}
