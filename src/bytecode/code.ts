// Code objects: what the compiler makes and a VM executes. They are plain immutable data (no counted values, no
// link to a VM), so that one code object can be loaded by several VMs, and travel to another thread.

/** Bits of `CodeObject.flags`, with the values of CPython's `co_flags`. */
export enum CodeFlag {
  /** Locals live in numbered slots, not in a dict: every function body. */
  OPTIMIZED = 0x1,
  /** A new local namespace is made for each call. */
  NEWLOCALS = 0x2,
  /** Has a `*args` parameter. */
  VARARGS = 0x4,
  /** Has a `**kwargs` parameter. */
  VARKEYWORDS = 0x8,
  NESTED = 0x10,
  GENERATOR = 0x20,
  /** The first constant is the docstring (CPython 3.13 has the same bit). */
  HAS_DOCSTRING = 0x4000000,
}

/** A constant of a code object. `int` is a number while it is a safe integer, else a bigint. */
export type CodeConstant =
  | { readonly type: 'None' }
  | { readonly type: 'Ellipsis' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int'; readonly value: number | bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'imaginary'; readonly value: number }
  | { readonly type: 'str'; readonly value: string }
  | { readonly type: 'bytes'; readonly value: Uint8Array }
  | { readonly type: 'tuple'; readonly items: readonly CodeConstant[] }
  | { readonly type: 'frozenset'; readonly items: readonly CodeConstant[] }
  | { readonly type: 'code'; readonly code: CodeObject };

/** While the program is in [start, end) (instruction indices), an exception goes to `target`. */
export interface ExceptionTableEntry {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  /** The value stack is cut to this depth before the handler is entered. */
  readonly depth: number;
  /** Push the index of the raising instruction below the exception (for RERAISE). */
  readonly pushLasti: boolean;
}

export interface CodeObject {
  readonly name: string;
  readonly qualname: string;
  /** As tracebacks print it. */
  readonly filename: string;
  readonly firstLine: number;
  readonly flags: number;
  /** Positional parameters, the positional-only ones included; `*args`, `**kwargs` and keyword-only ones not. */
  readonly argcount: number;
  readonly posonlyargcount: number;
  readonly kwonlyargcount: number;
  /**
   * The instructions, one number each: `opcode | argument << 8`. Arguments are non-negative. Jumps hold the
   * *absolute index* of their target.
   */
  readonly instructions: Int32Array;
  /** Four numbers an instruction: line, column, end line, end column; line 0: no place in the source. */
  readonly positions: Int32Array;
  readonly constants: readonly CodeConstant[];
  /** Names of globals, attributes and imports, by index. */
  readonly names: readonly string[];
  /**
   * The numbered slots of a frame, as CPython's "localsplus": parameters and local variables (`nlocals` of them,
   * in the order: positional, keyword-only, `*args`, `**kwargs`, others), then the cell variables that are not
   * local slots already, then the free variables. LOAD_FAST, LOAD_DEREF, MAKE_CELL … take indices into it.
   */
  readonly slotNames: readonly string[];
  readonly nlocals: number;
  /** Names of all cell variables, those that are parameters too; their slots are found in `slotNames`. */
  readonly cellNames: readonly string[];
  /** Names of the free variables; they take the last `freeNames.length` slots. */
  readonly freeNames: readonly string[];
  /** The deepest the value stack can get. */
  readonly stackSize: number;
  readonly exceptionTable: readonly ExceptionTableEntry[];
}

// Encodings of arguments that hold more than one thing. (DESIGN: the argument of `dis` differs where CPython
// packs cache or specialisation hints into it.)
//
// LOAD_GLOBAL      name << 1 | push NULL after the value
// LOAD_ATTR        name << 1 | method form: pushes (function, self) or (value, NULL)
// LOAD_SUPER_ATTR  name << 2 | two-argument super() << 1 | method form
// COMPARE_OP       operator << 1 | convert the result to bool
// IS_OP, CONTAINS_OP  1: inverted
// BUILD_SLICE      2 or 3 operands
// UNPACK_EX        count before the star | count after it << 8
// CALL, CALL_KW    number of arguments, without callable and self-or-NULL
// CALL_FUNCTION_EX 1: there is a dict of keywords
// MAKE_CELL, LOAD_DEREF, STORE_DEREF, DELETE_DEREF, LOAD_FROM_DICT_OR_DEREF  slot
// CONVERT_VALUE    1 str, 2 repr, 3 ascii
// RAISE_VARARGS    0 re-raise, 1 raise x, 2 raise x from y
// RERAISE          n > 0: the instruction index for the traceback lies n below the exception
// SET_FUNCTION_ATTRIBUTE  a FunctionAttribute
// RESUME           0 start of a function, 1 after yield, 2 after yield from

/** Arguments of BINARY_OP, in CPython's numbering. From INPLACE_ADD on, the in-place forms in the same order. */
export enum BinaryOp {
  ADD,
  AND,
  FLOOR_DIVIDE,
  LSHIFT,
  MATRIX_MULTIPLY,
  MULTIPLY,
  REMAINDER,
  OR,
  POWER,
  RSHIFT,
  SUBTRACT,
  TRUE_DIVIDE,
  XOR,
  INPLACE_ADD,
  INPLACE_AND,
  INPLACE_FLOOR_DIVIDE,
  INPLACE_LSHIFT,
  INPLACE_MATRIX_MULTIPLY,
  INPLACE_MULTIPLY,
  INPLACE_REMAINDER,
  INPLACE_OR,
  INPLACE_POWER,
  INPLACE_RSHIFT,
  INPLACE_SUBTRACT,
  INPLACE_TRUE_DIVIDE,
  INPLACE_XOR,
}

/** Operators of COMPARE_OP, in CPython's numbering. */
export enum CompareOp {
  LT,
  LE,
  EQ,
  NE,
  GT,
  GE,
}

/** Arguments of SET_FUNCTION_ATTRIBUTE: what the value below the function is. */
export enum FunctionAttribute {
  DEFAULTS = 1,
  KWDEFAULTS = 2,
  ANNOTATIONS = 4,
  CLOSURE = 8,
}

/** Arguments of CALL_INTRINSIC_1, in CPython's numbering. */
export enum Intrinsic1 {
  PRINT = 1,
  IMPORT_STAR = 2,
  STOPITERATION_ERROR = 3,
  UNARY_POSITIVE = 5,
  LIST_TO_TUPLE = 6,
  TYPEVAR = 7,
  PARAMSPEC = 8,
  TYPEVARTUPLE = 9,
  SUBSCRIPT_GENERIC = 10,
  TYPEALIAS = 11,
}

/** Arguments of CALL_INTRINSIC_2, in CPython's numbering. */
export enum Intrinsic2 {
  TYPEVAR_WITH_BOUND = 2,
  TYPEVAR_WITH_CONSTRAINTS = 3,
  SET_FUNCTION_TYPE_PARAMS = 4,
  SET_TYPEPARAM_DEFAULT = 5,
}

/** The opcode in an instruction word. */
export function opcodeOf(instruction: number): number {
  return instruction & 0xff;
}

/** The argument in an instruction word. */
export function argumentOf(instruction: number): number {
  return instruction >>> 8;
}
