import Testing

@testable import Training

@Suite struct DataTableTests {
  @Test func readsRowsUnderTheirNames() throws {
    let text =
      "\u{FEFF}# from somewhere\r\n x , \"a, \"\"b\"\"\",c\r\n\r\n1, 2.5 ,-3e2\r\n4,word,\"7\""
    let table = try DataTable(text)
    #expect(table.names == ["x", "a, \"b\"", "c"])
    #expect(
      table.fields == [
        [.number(1), .number(2.5), .number(-300)], [.number(4), .text("word"), .number(7)],
      ])
    #expect(table.lines == [4, 5])
  }

  @Test(arguments: [
    ("", DataTable.Problem.Kind.empty, Int?.none),
    ("a,b\n", .empty, nil),
    ("# only a remark\n", .empty, nil),
    ("a,b\n1,2\n\n3\n", .ragged(found: 1, wanted: 2), 4),
    ("a,b\n1,2,3\n", .ragged(found: 3, wanted: 2), 2),
    ("a,b\n1,nan\n", .notFinite("nan"), 2),
    ("a,b\n1,-inf\n", .notFinite("-inf"), 2),
    ("a,b\n1,1e999\n", .notFinite("1e999"), 2),
    ("a,b\n1,\n", .missing(column: "b"), 2),
    ("a,,c\n1,2,3\n", .unnamedColumn(2), 1),
    ("a,b,a\n1,2,3\n", .twice("a"), 1),
    ("a,b\n1,\"2\n", .unclosedQuote, 2),
    ("a,b\n1,\"2\"x\n", .unclosedQuote, 2),
  ])
  func refusesWhatIsNoTable(text: String, kind: DataTable.Problem.Kind, line: Int?) {
    #expect(throws: DataTable.Problem(kind, line: line)) { try DataTable(text) }
    #expect(!DataTable.Problem(kind, line: line).description.isEmpty)
  }

  @Test func columns() throws {
    let table = try DataTable("a,b,k\n1,2,10\n3,4,9\n5,6,10\n")
    #expect(try table.numbers([1, 0], dividedBy: 2) == [1, 0.5, 2, 1.5, 3, 2.5])
    let classes = table.classes(2)
    #expect(classes == [.number(9), .number(10)])
    #expect(try table.oneHot(2, classes: classes) == [0, 1, 1, 0, 0, 1])
    #expect(throws: DataTable.Problem(.unknownClass("9"), line: 3)) {
      try table.oneHot(2, classes: [.number(10)])
    }
    #expect(throws: DataTable.Problem(.noSuchColumn("x", ["a", "b", "k"]))) {
      try table.place(of: "x")
    }
    let words = try DataTable("a,k\n1,no\n2,yes\n")
    #expect(throws: DataTable.Problem(.notANumber("no", column: "k"), line: 2)) {
      try words.numbers([1])
    }
  }
}
