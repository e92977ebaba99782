/// The look of a report: text and margin, light and dark, paper and narrow screens.
enum HTMLStylesheet {
  static let text = colors + page + summary + margin + finding + training + media

  private static let colors = """
    :root {
      color-scheme: light dark;
      --paper: #fdfcfa; --ink: #1f1d1a; --soft: #5f5a52; --rule: #ddd7cc; --panel: #f5f2ec;
      --verified: #1d6b3f; --refuted: #b0232b; --undecided: #855700; --unread: #5d5870;
      --definition: #315f8f; --link: #245a9c; --mark: #dcefe0;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #17181b; --ink: #e6e3dd; --soft: #a39e95; --rule: #383a40; --panel: #202226;
        --verified: #74c493; --refuted: #ff8e8a; --undecided: #e3b458; --unread: #b4aed0;
        --definition: #8fbbe8; --link: #8fbbe8; --mark: #20402c;
      }
    }
    .verified { --status: var(--verified); }
    .refuted { --status: var(--refuted); }
    .undecided { --status: var(--undecided); }
    .unread { --status: var(--unread); }
    .definition { --status: var(--definition); }

    """

  private static let page = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 0 1.5rem 3rem; max-width: 70rem;
      background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.6 "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L",
        P052, "Book Antiqua", Georgia, serif;
    }
    math {
      font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", "DejaVu Math TeX Gyre",
        math;
      font-size: 1.06em;
    }
    a { color: var(--link); text-underline-offset: 0.15em; }
    a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.3rem 0.6rem; }
    :target { scroll-margin-top: 1rem; outline: 2px solid var(--status, var(--link)); outline-offset: 3px; }
    .row {
      display: grid; grid-template-columns: minmax(0, 1fr) 16.5rem; column-gap: 2.5rem;
    }
    .prose > :first-child { margin-top: 0.55rem; }
    .prose > :last-child { margin-bottom: 0.55rem; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; font-weight: 600; }
    h1 { font-size: 2rem; margin: 1.6rem 0 0.4rem; }
    .prose > h2:first-child { font-size: 1.45rem; margin-top: 1.9rem; }
    .prose > h3:first-child { font-size: 1.2rem; margin-top: 1.4rem; }
    code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
    code { font-size: 0.86em; }
    pre { overflow-x: auto; padding: 0.7rem 0.9rem; background: var(--panel); line-height: 1.45; }
    blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--rule); }
    img { max-width: 100%; height: auto; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums lining-nums; }
    th, td { padding: 0.2rem 0.9rem 0.2rem 0; text-align: left; border-bottom: 1px solid var(--rule); }
    th { font-weight: 500; }
    td.center, th.center { text-align: center; }
    td.right, th.right { text-align: right; }
    thead th, caption, .caption { color: var(--soft); font-size: 0.85rem; text-align: left; }
    .display { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; }
    .display .formula { overflow-x: auto; overflow-y: hidden; padding: 0.4rem 0.2rem; }
    .tags { display: flex; flex-direction: column; align-items: end; gap: 0.1rem; padding-left: 0.6rem; }
    .tags .mark { vertical-align: baseline; line-height: 1.5; font-size: 0.82rem; }
    .label { color: var(--soft); font-size: 0.95rem; }
    .tex { white-space: pre-wrap; overflow-wrap: anywhere; }
    footer { margin-top: 3rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: 0.88rem; }
    .legend { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0.3rem 2rem; }
    .legend dd { margin: 0; }
    .legend dt { color: var(--status); font-weight: 600; }

    """

  private static let summary = """
    .summary {
      margin: 1.5rem 0 0.5rem; padding: 1rem 1.4rem 1.2rem; background: var(--panel);
      border-top: 4px solid var(--status);
    }
    .kicker { margin: 0; color: var(--soft); font-size: 0.88rem; overflow-wrap: anywhere; }
    .verdict { margin: 0.2rem 0 0.8rem; font-size: 1.5rem; line-height: 1.3; }
    .verdict .sign { color: var(--status); font-weight: 700; }
    .counts { display: flex; flex-wrap: wrap; gap: 0.3rem 2rem; margin: 0 0 0.6rem; }
    .counts div { display: flex; flex-direction: row-reverse; gap: 0.45rem; align-items: baseline; }
    .counts dt { color: var(--status); }
    .counts dd { margin: 0; font-weight: 600; font-variant-numeric: lining-nums; }
    .counts .none, .counts .none dt { color: var(--soft); }
    .counts .none dd { font-weight: 400; }
    .findings-list, .problems { margin: 0.4rem 0 0.8rem; padding-left: 0; list-style: none; }
    .findings-list a { color: var(--status); font-weight: 600; }
    .background {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 0.8rem 2.5rem;
      margin-top: 0.8rem; padding-top: 0.8rem; border-top: 1px solid var(--rule); font-size: 0.92rem;
    }
    .background ul { margin: 0; padding-left: 1.1rem; }
    .background table { width: 100%; align-self: start; }
    .caption { margin: 0 0 0.2rem; }

    """

  private static let margin = """
    .notes { margin: 0.55rem 0; padding: 0; list-style: none; font-size: 0.86rem; line-height: 1.42; }
    .note { padding: 0.1rem 0 0.35rem 0.75rem; border-left: 3px solid var(--status); }
    .note + .note { margin-top: 0.35rem; }
    .note p { margin: 0; }
    .note .status strong, .note .sign { color: var(--status); }
    .note .number { font-variant-numeric: tabular-nums lining-nums; }
    .note .line, .note .evidence, .note summary { color: var(--soft); }
    .note .reading { overflow-x: auto; overflow-y: hidden; }
    .note table { font-size: 0.95em; }
    .mark {
      font-size: 0.72em; vertical-align: super; line-height: 0; text-decoration: none;
      white-space: nowrap; color: var(--status); padding-left: 0.15em;
    }
    .mark:hover { text-decoration: underline; }
    .claim.refuted math { border-bottom: 2px solid var(--refuted); }

    """

  private static let finding = """
    .findings { grid-column: 1; }
    .finding {
      margin: 0.3rem 0 1rem; padding: 0.6rem 1rem 0.7rem; background: var(--panel);
      border-left: 3px solid var(--status); font-size: 0.95rem;
    }
    .finding > * { margin: 0.3rem 0; }
    .finding .title strong, .finding .sign { color: var(--status); }
    .finding .codes { color: var(--soft); }
    .finding .lead { color: var(--soft); margin-top: 0.6rem; }
    .finding .display { display: block; overflow-x: auto; overflow-y: hidden; padding: 0.1rem 1rem; }
    .finding .display math { display: inline math; }
    .changed { background: var(--mark); border-bottom: 2px solid var(--verified); }
    .evidence { color: var(--soft); }

    """

  private static let training = """
    .training { margin-top: 2.5rem; border-top: 1px solid var(--rule); max-width: 50rem; }
    .training details { margin: 0.6rem 0 1.2rem; }
    .training summary { cursor: pointer; color: var(--link); }
    .training h3 { margin-bottom: 0.2rem; }
    figure { margin: 1rem 0; }
    .plot { display: block; width: 100%; height: auto; font: 13px ui-sans-serif, "DejaVu Sans", sans-serif; }
    .plot text { fill: var(--ink); }
    .plot .tick { fill: var(--soft); font-size: 12px; }
    .plot .middle { text-anchor: middle; }
    .plot .end { text-anchor: end; }
    .plot .grid { stroke: var(--rule); }
    .plot .axis { stroke: var(--soft); }
    .plot polyline { fill: none; }
    .plot [class^="line-"] { stroke-width: 2; stroke: var(--line); }
    .line-1 { --line: var(--definition); }
    .line-2 { --line: var(--refuted); stroke-dasharray: 7 4; }
    .line-3 { --line: var(--verified); stroke-dasharray: 2 3; }
    .line-4 { --line: var(--undecided); stroke-dasharray: 10 3 2 3; }
    .line-5 { --line: var(--unread); stroke-dasharray: 5 2; }
    .line-6 { --line: var(--ink); stroke-dasharray: 1 4; }
    .line-7 { --line: var(--soft); }
    .line-8 { --line: var(--link); stroke-dasharray: 12 4; }

    """

  private static let media = """
    @media (max-width: 52rem) {
      body { padding: 0 1rem 2rem; }
      .row { grid-template-columns: minmax(0, 1fr); }
      .verdict { font-size: 1.25rem; }
      .notes { margin-top: 0; }
      figure { overflow-x: auto; }
      .plot { min-width: 34rem; }
    }
    @media print {
      :root {
        --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --panel: #fff;
        --verified: #14532d; --refuted: #8f1820; --undecided: #6b4500; --unread: #4a4560;
        --definition: #24496f; --link: #000; --mark: #e4f2e7;
      }
      body { font-size: 10pt; max-width: none; padding: 0; }
      .skip, details:not([open]) { display: none; }
      .row { grid-template-columns: minmax(0, 1fr) 12rem; column-gap: 1.2rem; }
      .note, .finding, .display, tr { break-inside: avoid; }
      h1, h2, h3 { break-after: avoid; }
      .summary, .finding { border: 1px solid var(--rule); border-left: 3px solid var(--status); }
    }

    """
}
