// The abstract syntax tree. Nodes and fields are named as in Python 3.13's `ast` module, so that whoever
// knows that page of the Python documentation knows this file. Every node carries its `span`.

import type { Span } from '../source/span.ts';

export interface Module {
  readonly kind: 'Module';
  readonly body: readonly Statement[];
  readonly span: Span;
}

/** What `eval()` compiles: one expression. */
export interface Expression {
  readonly kind: 'Expression';
  readonly body: Expr;
  readonly span: Span;
}

/** What `exec()` in 'single' mode compiles: expression statements print their value. */
export interface Interactive {
  readonly kind: 'Interactive';
  readonly body: readonly Statement[];
  readonly span: Span;
}

export type Root = Module | Expression | Interactive;

// Statements

export interface FunctionDef {
  readonly kind: 'FunctionDef';
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Statement[];
  readonly decoratorList: readonly Expr[];
  readonly returns: Expr | null;
  readonly typeParams: readonly TypeParam[];
  readonly span: Span;
}

export interface ClassDef {
  readonly kind: 'ClassDef';
  readonly name: string;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Statement[];
  readonly decoratorList: readonly Expr[];
  readonly typeParams: readonly TypeParam[];
  readonly span: Span;
}

export interface Return {
  readonly kind: 'Return';
  readonly value: Expr | null;
  readonly span: Span;
}

export interface Delete {
  readonly kind: 'Delete';
  readonly targets: readonly Expr[];
  readonly span: Span;
}

export interface Assign {
  readonly kind: 'Assign';
  readonly targets: readonly Expr[];
  readonly value: Expr;
  readonly span: Span;
}

/** `type Name[Params] = value` */
export interface TypeAlias {
  readonly kind: 'TypeAlias';
  readonly name: Name;
  readonly typeParams: readonly TypeParam[];
  readonly value: Expr;
  readonly span: Span;
}

export interface AugAssign {
  readonly kind: 'AugAssign';
  readonly target: Name | Attribute | Subscript;
  readonly op: BinaryOperator;
  readonly value: Expr;
  readonly span: Span;
}

export interface AnnAssign {
  readonly kind: 'AnnAssign';
  readonly target: Name | Attribute | Subscript;
  readonly annotation: Expr;
  readonly value: Expr | null;
  /** True for a plain name without parentheses: only these are stored in `__annotations__`. */
  readonly simple: boolean;
  readonly span: Span;
}

export interface For {
  readonly kind: 'For';
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
  readonly span: Span;
}

export interface While {
  readonly kind: 'While';
  readonly test: Expr;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
  readonly span: Span;
}

export interface If {
  readonly kind: 'If';
  readonly test: Expr;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
  readonly span: Span;
}

export interface With {
  readonly kind: 'With';
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
  readonly span: Span;
}

export interface WithItem {
  readonly contextExpr: Expr;
  readonly optionalVars: Expr | null;
}

export interface Match {
  readonly kind: 'Match';
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
  readonly span: Span;
}

export interface MatchCase {
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: readonly Statement[];
}

export interface Raise {
  readonly kind: 'Raise';
  readonly exc: Expr | null;
  readonly cause: Expr | null;
  readonly span: Span;
}

export interface Try {
  readonly kind: 'Try';
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Statement[];
  readonly finalbody: readonly Statement[];
  readonly span: Span;
}

export interface ExceptHandler {
  readonly kind: 'ExceptHandler';
  readonly type: Expr | null;
  readonly name: string | null;
  readonly body: readonly Statement[];
  readonly span: Span;
}

export interface Assert {
  readonly kind: 'Assert';
  readonly test: Expr;
  readonly msg: Expr | null;
  readonly span: Span;
}

export interface Import {
  readonly kind: 'Import';
  readonly names: readonly Alias[];
  readonly span: Span;
}

export interface ImportFrom {
  readonly kind: 'ImportFrom';
  /** Null in `from . import x`. */
  readonly module: string | null;
  readonly names: readonly Alias[];
  /** The number of leading dots. */
  readonly level: number;
  readonly span: Span;
}

export interface Alias {
  readonly kind: 'alias';
  /** A dotted name, or `*`. */
  readonly name: string;
  readonly asname: string | null;
  readonly span: Span;
}

export interface Global {
  readonly kind: 'Global';
  readonly names: readonly string[];
  readonly span: Span;
}

export interface Nonlocal {
  readonly kind: 'Nonlocal';
  readonly names: readonly string[];
  readonly span: Span;
}

/** An expression used as a statement. */
export interface ExprStatement {
  readonly kind: 'Expr';
  readonly value: Expr;
  readonly span: Span;
}

export interface Pass {
  readonly kind: 'Pass';
  readonly span: Span;
}

export interface Break {
  readonly kind: 'Break';
  readonly span: Span;
}

export interface Continue {
  readonly kind: 'Continue';
  readonly span: Span;
}

export type Statement =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStatement
  | Pass
  | Break
  | Continue;

// Expressions

export interface BoolOp {
  readonly kind: 'BoolOp';
  readonly op: 'And' | 'Or';
  readonly values: readonly Expr[];
  readonly span: Span;
}

/** `target := value` */
export interface NamedExpr {
  readonly kind: 'NamedExpr';
  readonly target: Name;
  readonly value: Expr;
  readonly span: Span;
}

export type BinaryOperator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';

export interface BinOp {
  readonly kind: 'BinOp';
  readonly left: Expr;
  readonly op: BinaryOperator;
  readonly right: Expr;
  readonly span: Span;
}

export interface UnaryOp {
  readonly kind: 'UnaryOp';
  readonly op: 'Invert' | 'Not' | 'UAdd' | 'USub';
  readonly operand: Expr;
  readonly span: Span;
}

export interface Lambda {
  readonly kind: 'Lambda';
  readonly args: Arguments;
  readonly body: Expr;
  readonly span: Span;
}

export interface IfExp {
  readonly kind: 'IfExp';
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
  readonly span: Span;
}

export interface Dict {
  readonly kind: 'Dict';
  /** A null key marks `**value`. */
  readonly keys: readonly (Expr | null)[];
  readonly values: readonly Expr[];
  readonly span: Span;
}

export interface SetExpr {
  readonly kind: 'Set';
  readonly elts: readonly Expr[];
  readonly span: Span;
}

export interface ListComp {
  readonly kind: 'ListComp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
  readonly span: Span;
}

export interface SetComp {
  readonly kind: 'SetComp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
  readonly span: Span;
}

export interface DictComp {
  readonly kind: 'DictComp';
  readonly key: Expr;
  readonly value: Expr;
  readonly generators: readonly Comprehension[];
  readonly span: Span;
}

export interface GeneratorExp {
  readonly kind: 'GeneratorExp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
  readonly span: Span;
}

export interface Comprehension {
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
}

export interface Yield {
  readonly kind: 'Yield';
  readonly value: Expr | null;
  readonly span: Span;
}

export interface YieldFrom {
  readonly kind: 'YieldFrom';
  readonly value: Expr;
  readonly span: Span;
}

export type ComparisonOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

export interface Compare {
  readonly kind: 'Compare';
  readonly left: Expr;
  readonly ops: readonly ComparisonOperator[];
  readonly comparators: readonly Expr[];
  readonly span: Span;
}

export interface Call {
  readonly kind: 'Call';
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly span: Span;
}

export interface Keyword {
  readonly kind: 'keyword';
  /** Null for `**value`. */
  readonly arg: string | null;
  readonly value: Expr;
  readonly span: Span;
}

/** `{value!conversion:formatSpec}` inside an f-string. */
export interface FormattedValue {
  readonly kind: 'FormattedValue';
  readonly value: Expr;
  readonly conversion: 's' | 'r' | 'a' | null;
  readonly formatSpec: JoinedStr | null;
  readonly span: Span;
}

/** An f-string. `{x=}` is parsed into a Constant with the source text, then the FormattedValue. */
export interface JoinedStr {
  readonly kind: 'JoinedStr';
  readonly values: readonly (Constant | FormattedValue)[];
  readonly span: Span;
}

/**
 * The value of a literal. `int` is a number while it is a safe integer, else a bigint; `imaginary` is the
 * literal of a complex number (`2j`).
 */
export type ConstantValue =
  | { readonly type: 'int'; readonly value: number | bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'imaginary'; readonly value: number }
  | { readonly type: 'str'; readonly value: string }
  | { readonly type: 'bytes'; readonly value: Uint8Array }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'None' }
  | { readonly type: 'Ellipsis' };

export interface Constant {
  readonly kind: 'Constant';
  readonly value: ConstantValue;
  readonly span: Span;
}

export interface Attribute {
  readonly kind: 'Attribute';
  readonly value: Expr;
  readonly attr: string;
  readonly span: Span;
}

export interface Subscript {
  readonly kind: 'Subscript';
  readonly value: Expr;
  readonly slice: Expr;
  readonly span: Span;
}

export interface Starred {
  readonly kind: 'Starred';
  readonly value: Expr;
  readonly span: Span;
}

export interface Name {
  readonly kind: 'Name';
  /** NFKC-normalised, as Python does. */
  readonly id: string;
  readonly span: Span;
}

export interface List {
  readonly kind: 'List';
  readonly elts: readonly Expr[];
  readonly span: Span;
}

export interface Tuple {
  readonly kind: 'Tuple';
  readonly elts: readonly Expr[];
  readonly span: Span;
}

/** Only inside a Subscript, or a Tuple that is its slice. */
export interface Slice {
  readonly kind: 'Slice';
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
  readonly span: Span;
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetExpr
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

// Parameters

export interface Arguments {
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | null;
  readonly kwonlyargs: readonly Arg[];
  /** One for each keyword-only parameter; null where it has no default. */
  readonly kwDefaults: readonly (Expr | null)[];
  readonly kwarg: Arg | null;
  /** Those of the last positional parameters. */
  readonly defaults: readonly Expr[];
}

export interface Arg {
  readonly kind: 'arg';
  readonly arg: string;
  readonly annotation: Expr | null;
  readonly span: Span;
}

/** `[T: bound = default]`, `[*Ts]`, `[**P]` */
export interface TypeParam {
  readonly kind: 'TypeVar' | 'TypeVarTuple' | 'ParamSpec';
  readonly name: string;
  readonly bound: Expr | null;
  readonly defaultValue: Expr | null;
  readonly span: Span;
}

// Patterns

export interface MatchValue {
  readonly kind: 'MatchValue';
  readonly value: Expr;
  readonly span: Span;
}

export interface MatchSingleton {
  readonly kind: 'MatchSingleton';
  readonly value: true | false | null;
  readonly span: Span;
}

export interface MatchSequence {
  readonly kind: 'MatchSequence';
  readonly patterns: readonly Pattern[];
  readonly span: Span;
}

export interface MatchMapping {
  readonly kind: 'MatchMapping';
  readonly keys: readonly Expr[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
  readonly span: Span;
}

export interface MatchClass {
  readonly kind: 'MatchClass';
  readonly cls: Expr;
  readonly patterns: readonly Pattern[];
  readonly kwdAttrs: readonly string[];
  readonly kwdPatterns: readonly Pattern[];
  readonly span: Span;
}

export interface MatchStar {
  readonly kind: 'MatchStar';
  readonly name: string | null;
  readonly span: Span;
}

/** `pattern as name`; a capture (`name`) has no pattern, the wildcard `_` neither. */
export interface MatchAs {
  readonly kind: 'MatchAs';
  readonly pattern: Pattern | null;
  readonly name: string | null;
  readonly span: Span;
}

export interface MatchOr {
  readonly kind: 'MatchOr';
  readonly patterns: readonly Pattern[];
  readonly span: Span;
}

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;
