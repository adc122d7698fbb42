// Listings in the form of `python3.13 -m dis`. The expected text is CPython's, but for the address of code objects and
// for jump distances, which count no inline caches here.

import { expect, test } from 'vitest';
import { disassembleAll, disassembleInstructions } from '../../src/bytecode/disassembler.ts';
import { allCode, compileText } from '../compiler/compileText.ts';

const TEXT = `\
counter = 0
def f(a):
    for i in range(3):
        a.append(i)
    try:
        print(a)
    except E as e:
        pass
while counter < 3: counter += 1
`;

const LISTING = `\
  0           RESUME                   0

  1           LOAD_CONST               0 (0)
              STORE_NAME               0 (counter)

  2           LOAD_CONST               1 (<code object f at 0x0, file "x.py", line 2>)
              MAKE_FUNCTION
              STORE_NAME               1 (f)

  9           LOAD_NAME                0 (counter)
              LOAD_CONST               2 (3)
              COMPARE_OP              18 (bool(<))
              POP_JUMP_IF_FALSE       10 (to L3)
      L1:     LOAD_NAME                0 (counter)
              LOAD_CONST               3 (1)
              BINARY_OP               13 (+=)
              STORE_NAME               0 (counter)
              LOAD_NAME                0 (counter)
              LOAD_CONST               2 (3)
              COMPARE_OP              18 (bool(<))
              POP_JUMP_IF_FALSE        1 (to L2)
              JUMP_BACKWARD            9 (to L1)
      L2:     RETURN_CONST             4 (None)
      L3:     RETURN_CONST             4 (None)

Disassembly of <code object f at 0x0, file "x.py", line 2>:
   2           RESUME                   0

   3           LOAD_GLOBAL              1 (range + NULL)
               LOAD_CONST               1 (3)
               CALL                     1
               GET_ITER
       L1:     FOR_ITER                 7 (to L2)
               STORE_FAST               1 (i)

   4           LOAD_FAST                0 (a)
               LOAD_ATTR                3 (append + NULL|self)
               LOAD_FAST                1 (i)
               CALL                     1
               POP_TOP
               JUMP_BACKWARD            8 (to L1)

   3   L2:     END_FOR
               POP_TOP

   5           NOP

   6   L3:     LOAD_GLOBAL              5 (print + NULL)
               LOAD_FAST                0 (a)
               CALL                     1
               POP_TOP
       L4:     RETURN_CONST             0 (None)

  --   L5:     PUSH_EXC_INFO

   7           LOAD_GLOBAL              6 (E)
               CHECK_EXC_MATCH
               POP_JUMP_IF_FALSE       10 (to L8)
               STORE_FAST               2 (e)

   8   L6:     POP_EXCEPT
               LOAD_CONST               0 (None)
               STORE_FAST               2 (e)
               DELETE_FAST              2 (e)
               RETURN_CONST             0 (None)

  --   L7:     LOAD_CONST               0 (None)
               STORE_FAST               2 (e)
               DELETE_FAST              2 (e)
               RERAISE                  1

   7   L8:     RERAISE                  0

  --   L9:     COPY                     3
               POP_EXCEPT
               RERAISE                  1
ExceptionTable:
  L3 to L4 -> L5 [0]
  L5 to L6 -> L9 [1] lasti
  L7 to L9 -> L9 [1] lasti
`;

test('a module and the function in it', () => {
  const listing = disassembleAll(compileText(TEXT, 'x.py'));
  expect(listing).toBe(LISTING);
});

test('what arguments mean', () => {
  const text = 'class A:\n  def f(self): return super().x, f"{self!r}", self.y(*self), lambda: self\n';
  const method = allCode(compileText(text))[2];
  const shown = disassembleInstructions(method).map(({ name, argumentText }) => `${name} ${argumentText}`.trim());
  expect(shown).toContain('LOAD_SUPER_ATTR x');
  expect(shown).toContain('CONVERT_VALUE repr');
  expect(shown).toContain('SET_FUNCTION_ATTRIBUTE closure');
});
