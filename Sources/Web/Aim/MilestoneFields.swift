import Planning

/// The dates on the way, each with what will be there by then.
struct MilestoneFields {
    let forms: SettingsFragments

    private var texts: AimTexts { AimTexts(language: forms.language) }

    func write(to html: inout HTML) {
        let milestones = forms.deployment.route.milestones.sorted { ($0.day, $0.title) < ($1.day, $1.title) }
        html.element("ol", .class("items"), .id("milestones")) { html in
            for milestone in milestones {
                html.element("li") { forms.mayArrange ? edit(milestone, &$0) : read(milestone, &$0) }
            }
        }
        guard forms.mayArrange else { return }
        let form = forms.add("add-milestone", "milestones", context: texts.aMilestone)
        form.write(to: &html) { html in
            html.lineInput(
                "day", label: texts.newMilestoneDay, type: "date", value: form.typed("day"), .flag("required"))
            html.lineInput("title", label: texts.newMilestone, value: form.typed("title"), .flag("required"))
        }
    }

    private func read(_ milestone: Milestone, _ html: inout HTML) {
        html.element("span", .class("grow")) { html in
            html.text("\(forms.formats.full(milestone.day))\u{00A0}: \(milestone.title)")
            if milestone.isReached { html.element("span", .class("soft"), text: " (\(texts.reached))") }
        }
    }

    private func edit(_ milestone: Milestone, _ html: inout HTML) {
        let form = forms.line(
            "milestone-\(milestone.id)", "milestones/\(milestone.id)", was: ItemCoding.json(value: milestone),
            context: texts.theMilestone(milestone.title))
        form.write(to: &html) { html in
            html.void(
                "input", .class("in-place"), .type("date"), .name("day"), .flag("required"),
                .value(form.shown(milestone.day.iso8601, name: "day")),
                .attribute("aria-label", texts.milestoneDay(milestone.title)))
            html.void(
                "input", .class("in-place"), .type("text"), .name("title"), .flag("required"),
                .value(form.shown(milestone.title, name: "title")),
                .attribute("aria-label", texts.milestoneTitle(milestone.title)))
            html.element("label", .class("check")) { html in
                html.void(
                    "input", .type("checkbox"), .name("reached"), .value("1"), .flag("data-instant"),
                    .flag("checked", form.isTicked(milestone.isReached, name: "reached")))
                html.text(" " + texts.reached)
                html.element("span", .class("visually-hidden"), text: " " + milestone.title)
            }
        }
        forms.removal("milestones/\(milestone.id)/remove", of: texts.theMilestone(milestone.title), to: &html)
    }
}
