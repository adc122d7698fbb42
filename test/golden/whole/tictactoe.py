"""Tic-tac-toe: perfect play by minimax with alpha-beta, and a count of all games."""
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board):
    for a, b, c in LINES:
        if board[a] != " " and board[a] == board[b] == board[c]:
            return board[a]
    return "draw" if " " not in board else None


def moves(board):
    return [i for i, cell in enumerate(board) if cell == " "]


def play(board, move, player):
    return board[:move] + player + board[move + 1:]


class Minimax:
    def __init__(self):
        self.visited = 0

    def value(self, board, player, alpha=-2, beta=2):
        self.visited += 1
        result = winner(board)
        if result:
            return {"X": 1, "O": -1, "draw": 0}[result]
        best = -2 if player == "X" else 2
        for move in moves(board):
            score = self.value(play(board, move, player), "O" if player == "X" else "X", alpha, beta)
            if player == "X":
                best = max(best, score)
                alpha = max(alpha, best)
            else:
                best = min(best, score)
                beta = min(beta, best)
            if alpha >= beta:
                break
        return best

    def choose(self, board, player):
        other = "O" if player == "X" else "X"
        pick = max if player == "X" else min
        return pick(moves(board), key=lambda m: self.value(play(board, m, player), other))


def show(board):
    return "\n-+-+-\n".join("|".join(board[r:r + 3]) for r in (0, 3, 6))


def show_game(start, player):
    ai, board = Minimax(), start
    while not winner(board):
        board = play(board, ai.choose(board, player), player)
        player = "O" if player == "X" else "X"
    print(show(board))
    print("result:", winner(board), "positions:", ai.visited)


show_game("X   O    ", "X")
show_game("X X O    ", "O")
show_game("XO X     ", "O")


def count_games(board="XOXO     ", player="X"):
    result = winner(board)
    if result:
        return {result: 1}
    total = {}
    for move in moves(board):
        for k, n in count_games(play(board, move, player), "O" if player == "X" else "X").items():
            total[k] = total.get(k, 0) + n
    return total


print(sorted(count_games().items()))
