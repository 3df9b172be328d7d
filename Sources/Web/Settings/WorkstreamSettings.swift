import Planning

/// The tree of workstreams: rename, move, arrange, add, remove.
struct WorkstreamSettings {
    let forms: SettingsFragments

    private var plan: Plan { forms.deployment.plan }
    private var texts: SettingsTexts { forms.texts }

    func write(to html: inout HTML) {
        html.element("p", text: texts.workstreamsLead)
        tree(nil, &html)
        guard forms.mayArrange else { return }
        let form = forms.add("add-workstream", "workstreams", context: texts.aWorkstream)
        form.write(to: &html) { html in
            html.lineInput("title", label: texts.newWorkstream, value: form.typed("title"), .flag("required"))
            html.element("select", .name("parent"), .attribute("aria-label", texts.newWorkstreamPlace)) { html in
                places(for: nil, chosen: form.typed("parent") ?? "", &html)
            }
        }
    }

    private func tree(_ parent: WorkstreamID?, _ html: inout HTML) {
        let siblings = plan.workstreams(in: parent)
        guard parent == nil || !siblings.isEmpty else { return }
        html.element("ol", .class("items tree"), parent == nil ? .id("workstreams") : nil) { html in
            for (index, workstream) in siblings.enumerated() {
                html.element("li") { html in
                    if forms.mayArrange {
                        edit(workstream, isFirst: index == 0, isLast: index == siblings.count - 1, &html)
                    } else {
                        html.element("span", .class("grow"), text: workstream.title)
                    }
                    tree(workstream.id, &html)
                }
            }
        }
    }

    private func edit(_ workstream: Workstream, isFirst: Bool, isLast: Bool, _ html: inout HTML) {
        let path = "workstreams/\(workstream.id)"
        let name = texts.theWorkstream(workstream.title)
        let form = forms.line(
            "workstream-\(workstream.id)", path, was: ItemCoding.json(value: workstream), context: name)
        form.write(to: &html) { html in
            html.void(
                "input", .class("in-place"), .type("text"), .name("title"), .flag("required"),
                .value(form.shown(workstream.title, name: "title")),
                .attribute("aria-label", texts.workstreamTitle(workstream.title)))
            html.element(
                "select", .class("in-place"), .name("parent"),
                .attribute("aria-label", texts.workstreamPlace(workstream.title))
            ) { html in
                places(for: workstream, chosen: form.shown(workstream.parent?.rawValue ?? "", name: "parent"), &html)
            }
        }
        html.element("span", .class("ends")) { html in
            if !isFirst { arrow("up", "↑", texts.moveUp, path, name, &html) }
            if !isLast { arrow("down", "↓", texts.moveDown, path, name, &html) }
            forms.removal("\(path)/remove", of: name, to: &html)
        }
    }

    private func arrow(
        _ verb: String, _ symbol: String, _ label: String, _ path: String, _ name: String, _ html: inout HTML
    ) {
        ButtonForm(action: "\(forms.base)/\(path)/\(verb)", label: label, context: name, symbol: symbol).write(to: &html)
    }

    /// Where a workstream may be: nowhere inside itself, nor so deep that its own would be below the last level.
    private func places(for moved: Workstream?, chosen: String, _ html: inout HTML) {
        html.option("", texts.outermost, selected: chosen.isEmpty)
        let levels = moved.map { height(of: $0.id) } ?? 1
        func list(_ parent: WorkstreamID?, depth: Int) {
            guard depth + levels <= Workstream.maximumDepth else { return }
            for workstream in plan.workstreams(in: parent) where workstream.id != moved?.id {
                html.option(
                    workstream.id.rawValue, texts.inside(workstream.title), selected: workstream.id.rawValue == chosen)
                list(workstream.id, depth: depth + 1)
            }
        }
        list(nil, depth: 1)
    }

    /// How many levels a workstream and those inside it take.
    private func height(of id: WorkstreamID) -> Int {
        1 + (plan.workstreams(in: id).map { height(of: $0.id) }.max() ?? 0)
    }
}
