import Foundation

/// The `svg` of a chart: an image with a name and a description, as wide as the page lets it be.
struct ChartDrawing {
    let id: String
    let title: String
    let description: String
    let height: Int

    func write(to html: inout HTML, content: (inout HTML) -> Void) {
        html.element("div", .class("chart-frame")) { html in
            html.element(
                "svg", .class("chart-drawing"), .id(id), .attribute("role", "img"),
                .attribute("aria-labelledby", "\(id)-name \(id)-words"), .attribute("width", "100%"), .attribute("height", height)
            ) { html in
                html.element("title", .id("\(id)-name"), text: title)
                html.element("desc", .id("\(id)-words"), text: description)
                content(&html)
            }
        }
    }

    /// `33.3%` of a third.
    static func percent(_ share: Double) -> String { number(share * 100) + "%" }

    static func pixels(_ length: Double) -> String { number(length) }

    private static func number(_ value: Double) -> String {
        let rounded = (value * 10).rounded() / 10
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }

    /// Words near an end of the width stay inside of it.
    static func anchor(_ place: Double) -> String { place < 0.03 ? "start" : place > 0.97 ? "end" : "middle" }

    static func line(_ style: String, _ from: (x: String, y: String), _ to: (x: String, y: String), _ html: inout HTML) {
        html.element(
            "line", .class(style), .attribute("x1", from.x), .attribute("y1", from.y), .attribute("x2", to.x), .attribute("y2", to.y)
        ) { _ in }
    }
}
