// The one table of instructions: what the argument means, how the value stack changes, whether control can go on
// after it, where the GIL may change hands, and a sentence of documentation. Compiler, verifier, disassembler, trace
// and the reference page read it; a new member of `Op` without a row here is a type error.

import { Op } from './opcodes.ts';
import { CHECKS, type SwitchPoints } from './switchPoints.ts';

/** What the argument of an instruction is; see the encodings in code.ts. */
export type ArgumentKind =
  | 'none'
  | 'const'
  | 'name'
  | 'global'
  | 'attribute'
  | 'superAttribute'
  /** A slot that holds a plain local. */
  | 'local'
  /** A slot that holds a cell. */
  | 'cell'
  | 'target'
  | 'count'
  /** A position in the value stack, 1 = top. */
  | 'depth'
  | 'binaryOperator'
  | 'comparison'
  | 'inverted'
  | 'conversion'
  | 'unpackEx'
  | 'functionAttribute'
  | 'intrinsic1'
  | 'intrinsic2'
  | 'flag';

type Amount = number | ((argument: number) => number);

export interface InstructionInfo {
  readonly argument: ArgumentKind;
  /** How many values it takes from the stack (it must find as many there). */
  readonly pops: Amount;
  /** How many values it leaves in their place, when control goes on to the next instruction. */
  readonly pushes: Amount;
  /** The same when it jumps; left out where there is no difference or no jump. */
  readonly pushesIfTaken?: Amount;
  /** Control never goes on to the next instruction. */
  readonly endsBlock: boolean;
  readonly switchPoints: SwitchPoints;
  readonly documentation: string;
}

const identity = (n: number): number => n;
const plus1 = (n: number): number => n + 1;
const plus2 = (n: number): number => n + 2;
const plus3 = (n: number): number => n + 3;
const lowBitPlus1 = (n: number): number => 1 + (n & 1);

function info(
  argument: ArgumentKind,
  pops: Amount,
  pushes: Amount,
  switchPoints: SwitchPoints,
  documentation: string,
): InstructionInfo {
  return { argument, pops, pushes, endsBlock: false, switchPoints, documentation };
}

function ending(
  argument: ArgumentKind,
  pops: Amount,
  pushes: Amount,
  switchPoints: SwitchPoints,
  documentation: string,
): InstructionInfo {
  return { argument, pops, pushes, endsBlock: true, switchPoints, documentation };
}

const { NONE, WORK, OLD, TRUTH, CONDITIONAL_JUMP, BACKWARD_JUMP, ENTRY, EXIT, YIELD, CALL, ENTER } = CHECKS;

export const INSTRUCTIONS: Readonly<Record<keyof typeof Op, InstructionInfo>> = {
  NOP: info('none', 0, 0, NONE, 'Does nothing; it carries the line of a statement that left no other instruction.'),
  RESUME: info('flag', 0, 0, ENTRY, 'Marks where a frame starts (0), or goes on after yield (1) or yield from (2).'),
  POP_TOP: info('none', 1, 0, NONE, 'Drops the top of the stack.'),
  COPY: info('depth', identity, plus1, NONE, 'Pushes the value at that position again.'),
  SWAP: info('depth', identity, identity, NONE, 'Exchanges the top of the stack with the value at that position.'),
  PUSH_NULL: info('none', 0, 1, NONE, 'Pushes the mark "no self" that CALL expects below its arguments.'),

  LOAD_CONST: info('const', 0, 1, NONE, 'Pushes a constant.'),
  RETURN_CONST: ending('const', 0, 0, EXIT, 'Returns a constant to the caller.'),
  LOAD_FAST: info('local', 0, 1, NONE, 'Pushes a local variable that is known to be bound.'),
  LOAD_FAST_CHECK: info('local', 0, 1, NONE, 'Pushes a local variable; UnboundLocalError if it is not bound.'),
  LOAD_FAST_AND_CLEAR: info('local', 0, 1, NONE, 'Pushes a slot (NULL if it is not bound) and leaves it unbound.'),
  STORE_FAST: info('local', 1, 0, NONE, 'Stores the top of the stack into a local variable.'),
  DELETE_FAST: info('local', 0, 0, WORK, 'Unbinds a local variable.'),
  LOAD_NAME: info('name', 0, 1, WORK, 'Pushes a name of a class body or module: locals, then globals, then builtins.'),
  STORE_NAME: info('name', 1, 0, WORK, 'Stores into the local namespace of a class body or module.'),
  DELETE_NAME: info('name', 0, 0, WORK, 'Deletes from the local namespace of a class body or module.'),
  LOAD_GLOBAL: info(
    'global',
    0,
    lowBitPlus1,
    WORK,
    'Pushes a global or builtin; with "+ NULL" also the mark for CALL.',
  ),
  STORE_GLOBAL: info('name', 1, 0, WORK, 'Stores into a global variable.'),
  DELETE_GLOBAL: info('name', 0, 0, WORK, 'Deletes a global variable.'),
  LOAD_LOCALS: info('none', 0, 1, NONE, 'Pushes the local namespace of a class body.'),
  LOAD_FROM_DICT_OR_DEREF: info('cell', 1, 1, WORK, 'Looks a name up in the mapping on the stack, then in a cell.'),
  LOAD_FROM_DICT_OR_GLOBALS: info(
    'name',
    1,
    1,
    WORK,
    'Looks a name up in the mapping on the stack, then in the globals and builtins.',
  ),
  MAKE_CELL: info(
    'cell',
    0,
    0,
    NONE,
    'Puts the value of a slot into a new cell, so that inner functions can share it.',
  ),
  COPY_FREE_VARS: info('count', 0, 0, NONE, "Copies the cells of the function's closure into the frame."),
  LOAD_DEREF: info('cell', 0, 1, WORK, 'Pushes the content of a cell.'),
  STORE_DEREF: info('cell', 1, 0, WORK, 'Stores into a cell.'),
  DELETE_DEREF: info('cell', 0, 0, WORK, 'Empties a cell.'),

  LOAD_ATTR: info(
    'attribute',
    1,
    lowBitPlus1,
    WORK,
    'Replaces an object by its attribute; the method form leaves what CALL expects: function and self, or value and NULL.',
  ),
  STORE_ATTR: info('name', 2, 0, WORK, 'Sets an attribute of the object on top to the value below.'),
  DELETE_ATTR: info('name', 1, 0, WORK, 'Deletes an attribute of the object on top.'),
  LOAD_SUPER_ATTR: info('superAttribute', 3, lowBitPlus1, WORK, 'super().name without building the super object.'),
  BINARY_SUBSCR: info('none', 2, 1, WORK, 'container[key]'),
  STORE_SUBSCR: info('none', 3, 0, WORK, 'container[key] = value; the stack holds value, container, key.'),
  DELETE_SUBSCR: info('none', 2, 0, WORK, 'del container[key]'),
  BINARY_SLICE: info('none', 3, 1, WORK, 'container[start:end]'),
  STORE_SLICE: info('none', 4, 0, WORK, 'container[start:end] = value; the stack holds value, container, start, end.'),

  BINARY_OP: info('binaryOperator', 2, 1, WORK, 'A binary operator or its in-place form.'),
  UNARY_NEGATIVE: info('none', 1, 1, WORK, '-x'),
  UNARY_NOT: info('none', 1, 1, WORK, 'not x, for a bool.'),
  UNARY_INVERT: info('none', 1, 1, WORK, '~x'),
  TO_BOOL: info('none', 1, 1, TRUTH, 'Replaces a value by its truth.'),
  COMPARE_OP: info('comparison', 2, 1, WORK, 'Compares two values; "bool(...)" converts the result to a bool.'),
  IS_OP: info('inverted', 2, 1, OLD, 'a is b, or a is not b.'),
  CONTAINS_OP: info('inverted', 2, 1, OLD, 'a in b, or a not in b.'),

  BUILD_TUPLE: info('count', identity, 1, WORK, 'Makes a tuple of the topmost values.'),
  BUILD_LIST: info('count', identity, 1, WORK, 'Makes a list of the topmost values.'),
  BUILD_SET: info('count', identity, 1, WORK, 'Makes a set of the topmost values.'),
  BUILD_MAP: info('count', (n) => 2 * n, 1, WORK, 'Makes a dict of the topmost key-value pairs.'),
  BUILD_CONST_KEY_MAP: info('count', plus1, 1, WORK, 'Makes a dict of values and, on top, the tuple of their keys.'),
  BUILD_STRING: info('count', identity, 1, WORK, 'Joins the topmost strings.'),
  BUILD_SLICE: info('count', identity, 1, WORK, 'Makes a slice object of two or three values.'),
  LIST_APPEND: info('depth', plus1, identity, WORK, 'Appends the top to the list at that position below it.'),
  LIST_EXTEND: info('depth', plus1, identity, WORK, 'Extends the list at that position below the top by an iterable.'),
  SET_ADD: info('depth', plus1, identity, WORK, 'Adds the top to the set at that position below it.'),
  SET_UPDATE: info('depth', plus1, identity, WORK, 'Adds the elements of an iterable to the set at that position.'),
  MAP_ADD: info('depth', plus2, identity, WORK, 'Sets a key (below) to a value (top) in the dict at that position.'),
  DICT_UPDATE: info('depth', plus1, identity, WORK, 'Updates the dict at that position from a mapping.'),
  DICT_MERGE: info('depth', plus1, identity, WORK, 'DICT_UPDATE for keyword arguments: a repeated key is an error.'),
  UNPACK_SEQUENCE: info('count', 1, identity, WORK, 'Replaces an iterable by its values, the first on top.'),
  UNPACK_EX: info(
    'unpackEx',
    1,
    (n) => (n & 0xff) + (n >> 8) + 1,
    WORK,
    'Unpacks an iterable into values before the star, a list, and values after it.',
  ),
  CONVERT_VALUE: info('conversion', 1, 1, NONE, '!s, !r or !a in an f-string.'),
  FORMAT_SIMPLE: info('none', 1, 1, WORK, 'format(value, "") in an f-string.'),
  FORMAT_WITH_SPEC: info('none', 2, 1, WORK, 'format(value, spec) in an f-string.'),

  GET_ITER: info('none', 1, 1, WORK, 'Replaces an iterable by its iterator.'),
  FOR_ITER: info(
    'target',
    1,
    2,
    WORK,
    'Pushes the next value of the iterator; at its end pops the iterator and goes on after the END_FOR and POP_TOP at the target.',
  ),
  END_FOR: info('none', 1, 0, NONE, 'Marks the end of a for loop; a finished iterator skips it.'),
  JUMP_FORWARD: info('target', 0, 0, NONE, 'Jumps forward.'),
  JUMP_BACKWARD: info('target', 0, 0, BACKWARD_JUMP, 'Jumps backward: the bottom of a loop.'),
  JUMP_BACKWARD_NO_INTERRUPT: info('target', 0, 0, NONE, 'Jumps backward and is no switch point.'),
  POP_JUMP_IF_TRUE: info('target', 1, 0, CONDITIONAL_JUMP, 'Pops a bool and jumps if it is True.'),
  POP_JUMP_IF_FALSE: info('target', 1, 0, CONDITIONAL_JUMP, 'Pops a bool and jumps if it is False.'),
  POP_JUMP_IF_NONE: info('target', 1, 0, CONDITIONAL_JUMP, 'Pops a value and jumps if it is None.'),
  POP_JUMP_IF_NOT_NONE: info('target', 1, 0, CONDITIONAL_JUMP, 'Pops a value and jumps if it is not None.'),

  CALL: info('count', plus2, 1, CALL, 'Calls: the stack holds callable, self or NULL, and that many arguments.'),
  CALL_KW: info('count', plus3, 1, CALL, 'CALL with a tuple on top that names the last arguments.'),
  CALL_FUNCTION_EX: info(
    'flag',
    (n) => 3 + (n & 1),
    1,
    CALL,
    'Calls with an iterable of arguments and, if the argument is 1, a dict of keyword arguments.',
  ),
  CALL_INTRINSIC_1: info('intrinsic1', 1, 1, WORK, 'An operation of the interpreter on one value.'),
  CALL_INTRINSIC_2: info('intrinsic2', 2, 1, WORK, 'An operation of the interpreter on two values.'),
  MAKE_FUNCTION: info('none', 1, 1, WORK, 'Makes a function of a code object.'),
  SET_FUNCTION_ATTRIBUTE: info(
    'functionAttribute',
    2,
    1,
    NONE,
    'Gives the function on top its defaults, annotations or closure, the value below it.',
  ),
  RETURN_VALUE: ending('none', 1, 0, EXIT, 'Returns the top of the stack to the caller.'),
  RETURN_GENERATOR: info('none', 0, 1, NONE, 'Makes a generator of this frame and returns it; going on starts below.'),
  YIELD_VALUE: info(
    'flag',
    1,
    1,
    YIELD,
    'Yields the top of the stack; what is sent takes its place (1: in yield from).',
  ),
  GET_YIELD_FROM_ITER: info('none', 1, 1, WORK, 'GET_ITER that leaves a generator as it is.'),
  SEND: info('target', 2, 2, WORK, 'Sends the top to the iterator below it; jumps with its return value at its end.'),
  END_SEND: info('none', 2, 1, NONE, 'Drops the iterator under the result of yield from.'),
  CLEANUP_THROW: info('none', 3, 2, NONE, 'Turns StopIteration thrown into yield from into its value.'),

  LOAD_BUILD_CLASS: info('none', 0, 1, WORK, 'Pushes builtins.__build_class__.'),
  SETUP_ANNOTATIONS: info('none', 0, 0, WORK, 'Makes __annotations__ in the local namespace unless it is there.'),
  LOAD_ASSERTION_ERROR: info('none', 0, 1, OLD, 'Pushes AssertionError.'),
  IMPORT_NAME: info('name', 2, 1, WORK, 'Imports a module; the stack holds the level and the names wanted of it.'),
  IMPORT_FROM: info('name', 1, 2, WORK, 'Pushes an attribute of the module on top.'),

  GET_LEN: info('none', 1, 2, WORK, 'Pushes the length of the top, in a pattern.'),
  MATCH_MAPPING: info('none', 1, 2, WORK, 'Pushes whether the top is a mapping.'),
  MATCH_SEQUENCE: info('none', 1, 2, WORK, 'Pushes whether the top is a sequence, and no str or bytes.'),
  MATCH_KEYS: info('none', 2, 3, WORK, 'Pushes the values of the keys (top) in a mapping (below), or None.'),
  MATCH_CLASS: info('count', 3, 1, WORK, 'Replaces subject, class and keyword names by the attributes, or None.'),

  BEFORE_WITH: info('none', 1, 2, ENTER, 'Replaces a context manager by its __exit__ and the result of its __enter__.'),
  WITH_EXCEPT_START: info('none', 4, 5, WORK, 'Calls the __exit__ below with the exception on top; pushes the result.'),
  PUSH_EXC_INFO: info('none', 1, 2, NONE, 'Makes the exception on top the one being handled; the former goes below.'),
  POP_EXCEPT: info('none', 1, 0, WORK, 'Makes the popped exception the one being handled again.'),
  CHECK_EXC_MATCH: info('none', 2, 2, WORK, 'Replaces a class (or tuple of classes) by whether the exception is one.'),
  RAISE_VARARGS: ending('count', identity, 0, NONE, 'raise: 0 again, 1 the exception, 2 exception and cause.'),
  RERAISE: ending(
    'flag',
    plus1,
    identity,
    NONE,
    'Raises the exception on top again; n > 0: at the instruction whose index lies n below.',
  ),
};

const BY_NUMBER: InstructionInfo[] = [];
for (const [name, row] of Object.entries(INSTRUCTIONS)) BY_NUMBER[Op[name as keyof typeof Op]] = row;

/** The table's row for an opcode number, undefined if there is no such instruction. */
export function instructionInfo(op: number): InstructionInfo | undefined {
  return BY_NUMBER[op];
}

function amount(value: Amount, argument: number): number {
  return typeof value === 'number' ? value : value(argument);
}

/** How many values an instruction needs on the stack. */
export function popsOf(op: Op, argument: number): number {
  return amount(BY_NUMBER[op]!.pops, argument);
}

/** The net change of the stack depth, when the instruction jumps (`taken`) or goes on. */
export function stackEffect(op: Op, argument: number, taken = false): number {
  const row = BY_NUMBER[op]!;
  const pushes = taken ? (row.pushesIfTaken ?? row.pushes) : row.pushes;
  return amount(pushes, argument) - amount(row.pops, argument);
}

/** True if the argument is a jump target. */
export function isJump(op: number): boolean {
  return BY_NUMBER[op]?.argument === 'target';
}
