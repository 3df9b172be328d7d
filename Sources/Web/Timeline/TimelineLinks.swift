import Planning

/// The dependencies between the actions of a timeline as elbows: from the end of one bar to the beginning of the next.
///
/// Drawn over the rows in a grid of thousandths of the width by rows, which the page stretches: it fits whatever height a row
/// has. One path for each kind and some forty rows, so that a thousand dependencies are few elements, and a page that scrolls paints those
/// alone that it shows.
struct TimelineLinks {
    let layout: TimelineLayout
    let plan: Plan
    var chain: Set<ActionID> = []

    enum Kind: String, CaseIterable {
        case usual = "t-link"
        /// Both actions are of the critical chain.
        case chain = "t-link on-chain"
        /// It begins before what it waits for ends.
        case clash = "t-link clashes"
    }

    /// The actions that a shown dependency leads to.
    var targets: Set<ActionID> {
        Set(
            layout.lines.values.filter { line in
                line.action.dependencies.contains { dependency in
                    layout.lines[dependency.predecessor].map { isDrawn(from: $0, to: line) } ?? false
                }
            }.map(\.action.id))
    }

    private static let rowsOfPath = 40

    private struct Key: Hashable {
        let kind: Kind
        /// Which forty rows it begins in.
        let band: Int
    }

    func write(to html: inout HTML) {
        var paths: [Key: String] = [:]
        var bands = 0
        for section in layout.sections {
            for line in section.lines where line.copy == 0 {
                for dependency in line.action.dependencies {
                    guard let predecessor = layout.lines[dependency.predecessor], isDrawn(from: predecessor, to: line) else { continue }
                    let band = min(predecessor.slot, line.slot) / Self.rowsOfPath
                    bands = max(bands, band)
                    paths[Key(kind: kind(from: predecessor, to: line), band: band), default: ""] += path(from: predecessor, to: line)
                }
            }
        }
        html.fragment("timeline-links") { html in
            html.element(
                "svg", .class("t-links"), .id("timeline-links"), .attribute("aria-hidden", "true"),
                .attribute("viewBox", "0 0 1000 \(layout.slotCount)"), .attribute("preserveAspectRatio", "none")
            ) { html in
                for kind in Kind.allCases {
                    for band in 0...bands {
                        guard let path = paths[Key(kind: kind, band: band)] else { continue }
                        html.element("path", .class(kind.rawValue), .attribute("d", path)) { _ in }
                    }
                }
            }
        }
    }

    /// Both ends have a day, and at least one of them is shown.
    private func isDrawn(from: TimelineLayout.Line, to: TimelineLayout.Line) -> Bool {
        guard let end = from.bar.days?.upperBound, let start = to.bar.days?.lowerBound else { return false }
        return layout.scale.days.contains(end) || layout.scale.days.contains(start)
    }

    func kind(from: TimelineLayout.Line, to: TimelineLayout.Line) -> Kind {
        // A beginning that is guessed accuses nobody; a due date before that of what it waits for does.
        if to.action.status.isOpen, let end = from.bar.last, let last = to.bar.last {
            let start = to.bar.beginning == .said ? to.bar.first : nil
            if last < end || start.map({ $0 <= end && from.action.status.isOpen }) == true { return .clash }
        }
        return chain.contains(from.action.id) && chain.contains(to.action.id) ? .chain : .usual
    }

    /// Right from the end, down or up to the other row, right to the beginning; where that lies further left, back between the rows.
    func path(from: TimelineLayout.Line, to: TimelineLayout.Line) -> String {
        let scale = layout.scale
        let (fromDay, toDay) = (from.bar.days?.upperBound ?? scale.days.lowerBound, to.bar.days?.lowerBound ?? scale.days.lowerBound)
        let x1 = clamped(from.bar.isPoint ? middle(of: fromDay) : scale.end(of: fromDay))
        let x2 = clamped(to.bar.isPoint ? middle(of: toDay) : scale.place(of: toDay))
        let (y1, y2) = (Double(from.slot) + 0.5, Double(to.slot) + 0.5)
        func text(_ value: Double) -> String { TimelineNumber.thousandths(value) }
        let step = 6.0
        if x2 >= x1 + step {
            return "M\(text(x1)) \(text(y1))H\(text(min(x1 + step, x2 - step / 2)))V\(text(y2))H\(text(x2))"
        }
        let between = y2 > y1 ? y2 - 0.5 : y2 + 0.5
        return "M\(text(x1)) \(text(y1))H\(text(min(x1 + step, 1000)))V\(text(between))H\(text(max(x2 - step, 0)))V\(text(y2))H\(text(x2))"
    }

    private func middle(of day: Day) -> Double { (layout.scale.place(of: day) + layout.scale.end(of: day)) / 2 }
    private func clamped(_ place: Double) -> Double { min(max(place, 0), 1000) }
}
