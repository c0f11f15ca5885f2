// The pane compared with: Fluent for React with five tabs and an empty card, and nothing else.
/* global document */
import { Card, FluentProvider, Tab, TabList, webLightTheme } from '@fluentui/react-components';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';

const TABS = ['Tổng quan', 'Cuộc kiểm tra', 'Đôn đốc', 'Kiểm tra dữ liệu', 'Thiết lập'];

createRoot(document.querySelector('#root')).render(
  h(
    FluentProvider,
    { theme: webLightTheme },
    h(TabList, { defaultSelectedValue: TABS[0] }, ...TABS.map((name) => h(Tab, { key: name, value: name }, name))),
    h(Card, { className: 'filled' }, TABS[0]),
  ),
);
