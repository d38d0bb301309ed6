pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Store.Controls
import Store.Theme

ColumnLayout {
    id: root

    required property Words words
    required property url lamp

    spacing: Metrics.large

    Section {
        title: "Buttons"

        GridLayout {
            columns: 3
            columnSpacing: 22
            rowSpacing: 14

            Specimen {
                note: "Primary"

                StoreButton {
                    objectName: "primary"
                    text: root.words.add
                    iconName: "bag"
                }
            }

            Specimen {
                note: "Tonal"

                StoreButton {
                    text: root.words.handOver
                    iconName: "phone"
                    kind: StoreButton.Kind.Tonal
                }
            }

            Specimen {
                note: "Focus"

                StoreButton {
                    objectName: "focused"
                    text: "Focus"
                }
            }

            Specimen {
                note: "Secondary"

                StoreButton {
                    text: root.words.wishlist
                    iconName: "heart"
                    kind: StoreButton.Kind.Secondary
                }
            }

            Specimen {
                note: "Destructive"

                StoreButton {
                    text: root.words.erase
                    iconName: "trash"
                    kind: StoreButton.Kind.Destructive
                }
            }

            Specimen {
                note: "Quiet"

                StoreButton {
                    text: root.words.all
                    kind: StoreButton.Kind.Quiet
                }
            }

            Specimen {
                note: "Off"

                StoreButton {
                    objectName: "off"
                    text: "Hold"
                    offText: root.words.needsWifi
                    iconName: "offline"
                    off: true
                }
            }

            Specimen {
                note: "Overlay"

                StoreButton {
                    text: root.words.scan
                    iconName: "light"
                    kind: StoreButton.Kind.Overlay
                }
            }

            Specimen {
                note: "Icon"

                RowLayout {
                    IconButton {
                        iconName: "lock"
                        name: "Lock"
                        kind: IconButton.Kind.Outlined
                    }

                    IconButton {
                        iconName: "plus"
                        name: "Add"
                        kind: IconButton.Kind.Tonal
                    }
                }
            }
        }
    }

    Section {
        title: "Steppers, switches, choices"

        RowLayout {
            spacing: Metrics.page

            Stepper {
                objectName: "stepper"
                name: root.words.lamp
                value: 2
            }

            SwitchRow {
                objectName: "switch"
                text: root.words.less
                on: true
            }

            SwitchRow {
                spoken: root.words.less
            }
        }
    }

    Section {
        title: "Fields"

        GridLayout {
            columns: 2
            columnSpacing: Metrics.gap
            rowSpacing: Metrics.gap
            uniformCellWidths: true

            Field {
                Layout.fillWidth: true
                name: root.words.numberUnder
                placeholder: root.words.numberUnder
                iconName: "keyboard"
            }

            Field {
                objectName: "field"
                Layout.fillWidth: true
                name: root.words.numberUnder
                text: "4006381"
            }

            Field {
                Layout.fillWidth: true
                name: root.words.numberUnder
                text: "40063813"
                problem: root.words.wrongDigit
            }

            Field {
                objectName: "search"
                Layout.fillWidth: true
                Layout.columnSpan: 2
                name: root.words.search
                text: root.words.lamp
                iconName: "search"
                search: true
            }
        }
    }

    Rows {
        Layout.fillWidth: true
        words: root.words
        lamp: root.lamp
    }
}
