/// What the names and signs of mathematics stand for.
enum SymbolTable {
  /// Words that are functions wherever a word can be told.
  static let functions: Set<String> = [
    "sigmoid", "Sigmoid", "sig", "softmax", "Softmax", "softplus", "tanh", "sinh", "cosh", "relu",
    "ReLU", "Relu", "exp", "log", "ln", "max", "min", "diag", "Diag", "sin", "cos", "tan", "sign",
    "sgn", "tr", "Tr", "trace", "det", "rank", "vec", "erf", "arctan", "abs", "mean", "Var",
    "argmax", "argmin",
  ]

  /// The functions LaTeX itself has a command for.
  static let latexFunctions: Set<String> = [
    "tanh", "sinh", "cosh", "exp", "log", "ln", "max", "min", "sin", "cos", "tan", "det", "arctan",
  ]

  /// Words that are prose wherever they stand alone in a formula.
  /// Functions of NumPy that stand in formulas.
  static let libraryWords: Set<String> = [
    "np.sum", "np.mean", "np.dot", "np.matmul", "np.multiply", "np.exp", "np.log", "np.tanh",
    "np.sqrt",
  ]

  static let proseWords: Set<String> = [
    "and", "or", "for", "if", "where", "with", "when", "otherwise", "else", "then", "thus", "hence",
    "therefore", "so", "since", "because", "that", "all", "is", "are", "the", "of", "by", "as",
    "from", "not", "let", "If", "For", "Where", "And", "Then", "Let", "Otherwise", "unless",
    "whenever",
  ]

  /// The usual command is the usual letter, `\phi` is φ and `\epsilon` is ε as people type them, so
  /// that an article may mix notations; the variants get the other code point.
  static let greek: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ϵ",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "varrho": "ϱ",
    "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "ϕ",
    "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ",
    "Omega": "Ω", "varkappa": "ϰ", "varpi": "ϖ",
  ]

  /// Commands that are letters without being Greek.
  static let letterCommands: [String: String] = [
    "partial": "∂", "ell": "ℓ", "infty": "∞", "imath": "i", "jmath": "j", "hbar": "ℏ",
    "emptyset": "∅", "varnothing": "∅", "bigtriangleup": "△", "triangle": "△",
  ]

  static let styles: [String: Letter.Style] = [
    "mathbf": .bold, "boldsymbol": .bold, "bm": .bold, "pmb": .bold, "bold": .bold,
    "mathbfit": .bold,
    "textbf": .bold, "mathrm": .roman, "textrm": .roman, "rm": .roman, "mathnormal": .plain,
    "mathit": .plain, "textit": .plain, "mathcal": .calligraphic, "mathscr": .calligraphic,
    "cal": .calligraphic, "mathbb": .blackboard, "mathsf": .sansSerif, "textsf": .sansSerif,
    "mathfrak": .fraktur, "mathtt": .monospace, "texttt": .monospace, "bf": .bold, "it": .plain,
    "operatorname": .roman,
  ]

  static let accents: [String: Accent] = [
    "hat": .hat, "widehat": .hat, "bar": .bar, "tilde": .tilde, "widetilde": .tilde, "vec": .vec,
    "overrightarrow": .vec, "dot": .dot, "ddot": .ddot, "overline": .overline,
    "underline": .underline,
  ]

  static let relations: [String: Relation] = [
    "equiv": .identical, "leftarrow": .assign, "gets": .assign, "Leftarrow": .assign,
    "longleftarrow": .assign, "approx": .approximate, "simeq": .approximate, "cong": .approximate,
    "in": .element, "lt": .less, "gt": .greater, "le": .lessEqual, "leq": .lessEqual,
    "leqslant": .lessEqual, "ge": .greaterEqual, "geq": .greaterEqual, "geqslant": .greaterEqual,
    "ne": .notEqual, "neq": .notEqual, "propto": .proportional, "sim": .distributed,
    "subset": .subset, "subseteq": .subset, "triangleq": .define, "coloneqq": .define,
    "coloneq": .define, "defeq": .define, "to": .arrow, "rightarrow": .arrow,
    "longrightarrow": .arrow, "mapsto": .arrow,
  ]

  static let signs: [String: ProductSign] = [
    "cdot": .dot, "times": .times, "odot": .odot, "circ": .circle, "bullet": .bullet,
    "otimes": .otimes, "ast": .star, "star": .star, "centerdot": .dot,
  ]

  static let bigOperators: [String: BigOperator] = [
    "sum": .sum, "prod": .product, "argmax": .argmax, "argmin": .argmin, "lim": .limit,
  ]

  static let brackets: [String: Token.Kind] = [
    "lVert": .open(.doubleBar), "rVert": .close(.doubleBar), "Vert": .bar(.doubleBar),
    "|": .bar(.doubleBar), "lvert": .open(.bar), "rvert": .close(.bar), "vert": .bar(.bar),
    "mid": .bar(.bar), "{": .open(.curly), "}": .close(.curly), "lbrace": .open(.curly),
    "rbrace": .close(.curly), "langle": .open(.angle), "rangle": .close(.angle),
    "lfloor": .open(.floor), "rfloor": .close(.floor), "lceil": .open(.ceiling),
    "rceil": .close(.ceiling), "lbrack": .open(.square), "rbrack": .close(.square),
    "lparen": .open(.round), "rparen": .close(.round),
  ]

  static let otherCommands: [String: Token.Kind] = [
    "frac": .fraction, "dfrac": .fraction, "tfrac": .fraction, "cfrac": .fraction,
    "nicefrac": .fraction, "sfrac": .fraction, "over": .over,
    "sqrt": .root, "nabla": .nabla, "top": .transposeMark, "intercal": .transposeMark,
    "dagger": .mark("†"), "prime": .prime(1), "pm": .plusMinus, "div": .slash,
    "cdots": .ellipsis, "ldots": .ellipsis, "dots": .ellipsis, "vdots": .ellipsis,
    "ddots": .ellipsis, "dotsc": .ellipsis, "dotsb": .ellipsis, "dotsm": .ellipsis,
    "because": .text("because"), "quad": .wideSpace,
    "qquad": .wideSpace, "Rightarrow": .implies, "implies": .implies,
    "Longrightarrow": .implies, "therefore": .implies, "iff": .equivalent,
    "Leftrightarrow": .equivalent,
    "Longleftrightarrow": .equivalent, "newline": .newRow, "cr": .newRow,
    "forall": .text("for all"),
    "land": .text("and"), "wedge": .text("and"), "underbrace": .brace(isBelow: true),
    "overbrace": .brace(isBelow: false),
    "substack": .substack,
  ]

  /// Commands about looks and sizes, without an argument.
  static let ignored: Set<String> = [
    "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle", "limits", "nolimits",
    "nonumber", "notag", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl",
    "biggr", "Biggl", "Biggr", "bigm", "Bigm", "noindent", "centering", "hline", "strut", "boxed",
    "mathstrut", "space", "enspace", "thinspace", "mathop", "mathbin", "mathrel", "mathord",
    "mathopen", "mathclose", "mathinner", "normalsize", "small", "large", "Large", "hfill",
    "allowbreak", "smash", "ensuremath", "fbox", "left", "right", "middle",
  ]

  /// Commands about looks, with so many arguments that are not mathematics.
  static let ignoredArguments: [String: Int] = [
    "color": 1, "textcolor": 1, "colorbox": 1, "hspace": 1, "vspace": 1, "hspace*": 1,
    "phantom": 1, "hphantom": 1, "vphantom": 1, "kern": 0, "setcounter": 2, "bbox": 0, "mkern": 0,
  ]
}
