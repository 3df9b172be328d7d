import NIOCore
import Testing

@testable import Web

@Suite("Two states of a page are compared fragment by fragment")
struct LiveMarkupTests {
    /// A list of lines under a heading, each a fragment.
    private func page(_ heading: String, _ lines: [(id: String, text: String)]) -> LiveMarkup {
        LiveMarkup { html in
            html.fragment("page") { html in
                html.element("div", .id("page")) { html in
                    html.fragment("head") { $0.element("h2", .id("head"), text: heading) }
                    html.fragment("lines") { html in
                        html.element("ul", .id("lines")) { html in
                            for line in lines { html.fragment(line.id) { $0.element("li", .id(line.id), text: line.text) } }
                        }
                    }
                }
            }
        }
    }

    private func changes(_ before: LiveMarkup, _ after: LiveMarkup) -> String { String(buffer: after.changes(since: before)) }

    @Test("and nothing is sent when they are the same")
    func same() {
        #expect(changes(page("A", [("a", "1")]), page("A", [("a", "1")])) == "")
    }

    @Test("and the smallest ones that differ are sent, however deep")
    func smallest() {
        let before = page("A", [("a", "1"), ("b", "2"), ("c", "3")])
        #expect(changes(before, page("A", [("a", "1"), ("b", "<2>"), ("c", "3")])) == #"<li id="b">&lt;2&gt;</li>"#)
        #expect(
            changes(before, page("B", [("a", "1"), ("b", "2"), ("c", "4")])) == #"<h2 id="head">B</h2><li id="c">4</li>"#)
    }

    @Test("and a list in which lines came, went or moved names those that stayed as they were")
    func rearranged() {
        let before = page("A", [("a", "1"), ("b", "2"), ("c", "3")])
        #expect(
            changes(before, page("A", [("c", "3"), ("new", "4"), ("a", "5")]))
                == #"<ul id="lines"><template id="c" data-same></template><li id="new">4</li><li id="a">5</li></ul>"#)
        #expect(changes(before, page("A", [])) == #"<ul id="lines"></ul>"#)
    }

    @Test("and what an element has around its parts is sent without them")
    func frame() {
        func page(_ figure: Int) -> LiveMarkup {
            LiveMarkup { html in
                html.fragment("list") { html in
                    html.element("section", .id("list")) { html in
                        html.text("\(figure) lignes")
                        html.fragment("a") { $0.element("p", .id("a"), text: "1") }
                    }
                }
            }
        }
        #expect(
            changes(page(1), page(2)) == #"<section id="list">2 lignes<template id="a" data-same></template></section>"#)
    }
}
