// Parameters of functions and lambdas, and type parameters. Both are read with one loop that knows how far the
// list has come (positional, after `*`, after `**`), because most of what can be wrong with a list of parameters is their
// order, and CPython has a message for each way to get it wrong.

import {
  Colon,
  LeftBracket,
  LeftParen,
  Name as NameToken,
  RightBracket,
  RightParen,
  SpecStart,
} from '../lexer/lexer.ts';
import { normaliseName } from '../lexer/names.ts';
import { operator, type Token } from '../lexer/tokens.ts';
import type { Arg, Arguments, Expr, TypeParam } from './ast.ts';
import { ExpressionGrammar } from './expression-grammar.ts';

/** A list of parameters while it is read. */
class ParameterList {
  posonlyargs: Arg[] = [];
  args: Arg[] = [];
  readonly defaults: Expr[] = [];
  vararg: Arg | null = null;
  readonly kwonlyargs: Arg[] = [];
  readonly kwDefaults: (Expr | null)[] = [];
  kwarg: Arg | null = null;
  /** A `*` has been seen, with or without a name. */
  star: Token | null = null;
  slash: Token | null = null;

  finish(): Arguments {
    const { posonlyargs, args, vararg, kwonlyargs, kwDefaults, kwarg, defaults } = this;
    return { posonlyargs, args, vararg, kwonlyargs, kwDefaults, kwarg, defaults };
  }
}

/** The layer of the grammar that reads parameters and type parameters. */
export abstract class ParameterGrammar extends ExpressionGrammar {
  /** The parameters of a `def`, without their parentheses. */
  readonly parameters = this.RULE('parameters', (): Arguments => this.readParameters(RightParen, true));

  /** `[T: bound = default, *Ts, **P]` */
  readonly typeParameters = this.RULE('typeParameters', (): TypeParam[] => {
    const start = this.peek();
    this.CONSUME(LeftBracket);
    const list: TypeParam[] = [];
    if (this.at(RightBracket)) {
      const end = this.peek();
      throw this.errorUpTo('Type parameter list cannot be empty', end, this.startsAlias(start) ? this.peek(2) : end);
    }
    do {
      if (this.at(RightBracket)) break;
      list.push(this.readTypeParameter());
    } while (this.accept(operator.Comma));
    this.CONSUME2(RightBracket);
    return list;
  });

  protected readLambdaParameters(): Arguments {
    return this.readParameters(Colon, false);
  }

  private readParameters(close: typeof Colon, annotated: boolean): Arguments {
    const list = new ParameterList();
    while (!this.at(close) && !this.at(SpecStart) && !this.RECORDING_PHASE) {
      this.readParameter(list, close, annotated);
      if (this.at(operator.Comma)) {
        this.CONSUME(operator.Comma);
      } else {
        break;
      }
    }
    return list.finish();
  }

  private readParameter(list: ParameterList, close: typeof Colon, annotated: boolean): void {
    const start = this.peek();
    if (list.kwarg !== null) this.refuseAfterKwarg(start);
    if (this.at(operator.Slash)) {
      this.readSlash(list);
    } else if (this.at(operator.Star)) {
      this.readStar(list, close, annotated);
    } else if (this.accept(operator.DoubleStar)) {
      list.kwarg = this.readArg(annotated, false);
      if (this.at(operator.Equal)) {
        throw this.error('var-keyword argument cannot have default value', this.peek());
      }
    } else if (this.at(LeftParen) && this.diagnosing) {
      this.explainParenthesised(close === Colon);
      this.fail();
    } else {
      this.readPlain(list, annotated);
    }
  }

  private refuseAfterKwarg(start: Token): void {
    if (start.tokenType === NameToken || start.tokenType === operator.Star || start.tokenType === operator.DoubleStar) {
      throw this.error('arguments cannot follow var-keyword argument', start);
    }
    if (start.tokenType === operator.Slash) throw this.error('arguments cannot follow var-keyword argument', start);
  }

  private readPlain(list: ParameterList, annotated: boolean): void {
    const arg = this.readArg(annotated, false);
    const value = this.readDefault();
    if (list.star !== null) {
      list.kwonlyargs.push(arg);
      list.kwDefaults.push(value);
      return;
    }
    if (value !== null) {
      list.defaults.push(value);
    } else if (list.defaults.length > 0) {
      throw this.error('parameter without a default follows parameter with a default', arg.span);
    }
    list.args.push(arg);
  }

  private readSlash(list: ParameterList): void {
    const slash = this.CONSUME(operator.Slash) as Token;
    if (list.slash !== null) throw this.error('/ may appear only once', slash);
    if (list.star !== null) throw this.error('/ must be ahead of *', slash);
    if (list.args.length === 0) {
      if (this.at(operator.Comma)) throw this.error('at least one argument must precede /', slash);
      this.fail(slash);
    }
    if (this.at(operator.Star)) throw this.error('expected comma between / and *', this.peek());
    list.slash = slash;
    list.posonlyargs = list.args;
    list.args = [];
  }

  private readStar(list: ParameterList, close: typeof Colon, annotated: boolean): void {
    const star = this.CONSUME(operator.Star) as Token;
    if (list.star !== null) throw this.error('* argument may appear only once', star);
    list.star = star;
    if (this.at(NameToken)) {
      list.vararg = this.readArg(annotated, true);
      if (this.at(operator.Equal)) throw this.error('var-positional argument cannot have default value', this.peek());
    } else if (this.at(close) || (this.at(operator.Comma) && this.endsStar(close))) {
      throw this.bareStar(star, close);
    } else if (!this.at(operator.Comma)) {
      this.fail();
    }
  }

  /** After `*,`: is there no name that it is for? */
  private endsStar(close: typeof Colon): boolean {
    return this.at(close, 2) || this.at(operator.DoubleStar, 2);
  }

  private bareStar(star: Token, close: typeof Colon) {
    const place = close === Colon ? this.peek(this.at(operator.Comma) ? 2 : 1) : star;
    return this.error('named arguments must follow bare *', place);
  }

  private readArg(annotated: boolean, starred: boolean): Arg {
    const start = this.CONSUME(NameToken) as Token;
    let annotation: Expr | null = null;
    if (annotated && this.accept(Colon)) {
      annotation = starred && this.at(operator.Star) ? this.readStarred() : this.SUBRULE(this.expression);
    }
    return { kind: 'arg', arg: normaliseName(start.image), annotation, span: this.spanFrom(start) };
  }

  private readDefault(): Expr | null {
    if (!this.at(operator.Equal)) return null;
    const equal = this.CONSUME(operator.Equal) as Token;
    if (this.at(RightParen) || this.at(operator.Comma)) throw this.error('expected default value expression', equal);
    return this.SUBRULE2(this.expression);
  }

  /** `def f((a, b))`, as in Python 2. */
  private explainParenthesised(lambda: boolean): void {
    const start = this.peek();
    const group = this.attempt(() => {
      this.consumeAny();
      do {
        this.CONSUME(NameToken);
      } while (this.accept(operator.Comma) && !this.at(RightParen));
      this.CONSUME(RightParen);
    });
    if (group === null) return;
    const what = lambda ? 'Lambda expression parameters' : 'Function parameters';
    const span = {
      line: start.line,
      column: start.column,
      endLine: group.last.endLine,
      endColumn: group.last.endColumn,
    };
    throw this.error(`${what} cannot be parenthesized`, span);
  }

  private readTypeParameter(): TypeParam {
    const start = this.peek();
    const kind = this.accept(operator.Star)
      ? 'TypeVarTuple'
      : this.accept(operator.DoubleStar)
        ? 'ParamSpec'
        : 'TypeVar';
    const name = normaliseName(this.CONSUME(NameToken).image);
    let bound: Expr | null = null;
    if (this.at(Colon)) {
      const colon = this.CONSUME(Colon) as Token;
      bound = this.SUBRULE(this.expression);
      if (kind !== 'TypeVar') {
        const what = bound.kind === 'Tuple' ? 'constraints' : 'bound';
        throw this.errorUpTo(`cannot use ${what} with ${kind}`, colon, this.peek());
      }
    }
    let defaultValue: Expr | null = null;
    if (this.accept(operator.Equal)) {
      defaultValue =
        kind === 'TypeVarTuple' && this.at(operator.Star) ? this.readStarred() : this.SUBRULE2(this.expression);
    }
    return { kind, name, bound, defaultValue, span: this.spanFrom(start) };
  }

  /** Do these brackets belong to `type X[…]`, for which CPython reads on before it complains? */
  private startsAlias(bracket: Token): boolean {
    const before = this.LA(-2);
    return bracket.startOffset > 0 && before.image === 'type';
  }
}
